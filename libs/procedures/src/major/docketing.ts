import type { AnyTransition } from '../engine/model.js';
import { choice, day, field, gap, is, major, needs, optional, reason, text, today, typed, words, yes } from './law.js';

const conditions = [
  needs('requestStillStands', major(4)),
  needs('situationIsMajor', major(3)),
  needs('provincialCertificateIsFiled', major(5)),
  needs('requesterIsEntitled', major(4)),
  needs('respondentIsDefinite', major(4)),
  needs('requestIsConcrete', major(4)),
  needs('neitherHasSued', major(4)),
  needs('requestIsSigned', gap(12)),
  needs('patentIsProved', gap(11)),
  needs('copiesMatchRespondents', gap(11)),
] as const;

const member = {
  person: field({ kind: 'person' }, '成员', 'Member'),
  leads: yes('组长', 'Leads'),
};
export const panelFields = {
  members: field({ kind: 'list', max: 11, of: member }, '合议组成员', 'Panel'),
  clerk: optional(text('书记员', 'Clerk', 100)),
};
export const panelGuards = [
  needs('panelIsOdd', major(6)),
  needs('panelHasOneLeader', major(6)),
  needs('panelIsCertified', major(8)),
  needs('panelIsNotRecused', major(9)),
] as const;

/** From the filing to docketing or its refusal (arts 3 to 6). */
export const docketing = [
  {
    id: 'file',
    title: words('提交请求', 'File the request'),
    from: ['draft'],
    to: 'received',
    by: ['requester', 'officer', 'head'],
    input: { receivedOn: day('收到日期', 'Received on') },
    writes: [{ record: 'request', id: 'sole', merge: true, take: ['receivedOn'] }],
    clocks: [{ start: 'docketing', on: typed('receivedOn') }],
    documents: ['request-receipt'],
    event: 'case.filed',
    citation: major(5),
    standing: 'statute',
    rank: 1,
  },
  {
    id: 'enter-register-copy',
    title: words('登记专利登记簿副本', 'Enter the register copy'),
    from: ['received'],
    to: 'same',
    by: ['requester', 'officer'],
    input: {
      right: field({ kind: 'record', of: 'right' }, '专利', 'Patent'),
      paper: field({ kind: 'paper' }, '专利登记簿副本', 'Register copy'),
    },
    writes: [{ record: 'right', id: typed('right'), merge: true, set: { registerCopy: typed('paper') } }],
    documents: ['register-copy'],
    event: 'file.register-copy-entered',
    citation: gap(11),
    standing: 'statute',
    rank: 20,
  },
  {
    id: 'extend-docketing',
    title: words('延长立案期限', 'Extend docketing'),
    from: ['received'],
    to: 'same',
    by: ['head'],
    guards: [needs('docketingNotYetExtended', major(6))],
    input: { reason, days: field({ kind: 'integer', min: 1, max: 5 }, '延长工作日', 'Working days') },
    writes: [
      {
        record: 'matter',
        id: 'new',
        take: ['reason', 'days'],
        set: { matter: is('docketing-extension'), state: is('granted'), openedOn: today },
      },
    ],
    clocks: [{ extend: 'docketing', extension: 'special', length: typed('days') }],
    documents: ['docketing-extension'],
    event: 'clock.extended',
    citation: major(6),
    standing: 'statute',
  },
  {
    id: 'docket',
    title: words('立案', 'Docket'),
    from: ['received'],
    to: 'docketed',
    by: ['officer', 'head'],
    guards: [...conditions, ...panelGuards],
    input: panelFields,
    writes: [
      { record: 'panel', id: 'sole', take: ['clerk'], set: { members: { members: 'members' }, appointedOn: today } },
    ],
    clocks: [
      { stop: 'docketing', outcome: 'met' },
      { start: 'closing', on: today },
      { start: 'sending', on: today },
    ],
    documents: ['acceptance'],
    event: 'case.docketed',
    gives: 'case-number',
    citation: major(6),
    standing: 'statute',
    rank: 2,
  },
  {
    id: 'refuse',
    title: words('不予立案', 'Refuse to docket'),
    from: ['received'],
    to: 'refused',
    by: ['officer', 'head'],
    input: {
      reasonCode: choice(
        ['no-certificate', 'not-entitled', 'no-respondent', 'not-concrete', 'court-docketed', 'papers-missing'],
        '情形',
        'Ground',
      ),
      reasons: reason,
    },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        take: ['reasonCode', 'reasons'],
        set: { form: is('refusal'), state: is('made'), madeOn: today },
      },
    ],
    clocks: [{ stop: 'all', outcome: 'met' }],
    documents: ['refusal'],
    event: 'case.refused',
    citation: major(6),
    standing: 'statute',
  },
  {
    id: 'refuse-as-not-major',
    title: words('以不属于重大纠纷为由不予立案', 'Refuse as not major'),
    from: ['received'],
    to: 'refused',
    by: ['officer', 'head'],
    guards: [needs('adviceWasGiven', major(6))],
    input: {
      reasons: reason,
      remedy: text('可以受理的地方部门', 'Local department to go to', 500),
      advised: yes('已告知可向地方部门提出请求', 'Told of the local department'),
    },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        take: ['reasons', 'remedy'],
        set: { form: is('refusal'), reasonCode: is('not-major'), state: is('made'), madeOn: today },
      },
    ],
    clocks: [{ stop: 'all', outcome: 'met' }],
    documents: ['refusal'],
    event: 'case.refused',
    citation: major(6),
    standing: 'statute',
  },
] as const satisfies readonly AnyTransition[];

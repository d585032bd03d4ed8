import type { ClockEffect, Source } from '../engine/model.js';
import { byAgent } from '../ordinary/agents.js';
import type { Law } from '../ordinary/law.js';
import { additions, noticeToWhoJoined, receiptOfWhoJoined, thirdPartyFields } from '../ordinary/objections.js';
import { opens } from '../ordinary/parts.js';
import { choose } from '../shared/choose.js';
import type { ClockName } from './clocks.js';
import type { GuardName } from './guards.js';
import { choice, day, field, is, major, needs, optional, reason, text, today, typed, words, yes } from './law.js';
import { BEFORE_HEARING } from './stages.js';
import { sending } from './sending.js';
import type { Step } from './step.js';

const newParty = {
  name: text('名称', 'Name', 200),
  kind: choice(['natural', 'legal', 'body'], '主体类型', 'Kind'),
  address: text('地址', 'Address', 500),
  domicileInChina: yes('在中国境内有住所', 'Domiciled in China'),
};
type Effect = ClockEffect<ClockName, GuardName>;

/** Article 22: the limit is counted anew from the event, and everybody is told. */
const restarts = (on: Source): Effect => ({ restart: 'closing', on });
const serve: Effect = { start: 'sending', on: today, subject: { last: 'party' } };

const PARTY = Object.keys(newParty);
const adding = {
  from: BEFORE_HEARING,
  to: 'same',
  by: ['officer'],
  documents: ['party-addition', 'closing-restart'],
  event: 'party.added',
} as const;

/** Changed claims and added parties, each of which begins the closing limit anew (arts 11 and 22). */
export const changing = (law: Law): Step[] => [
  {
    id: 'change-claims',
    title: words('变更请求', 'Change the claims'),
    from: BEFORE_HEARING,
    to: 'same',
    by: ['requester', 'officer'],
    guards: [needs('beforeTheHearing', major(11)), needs('agentMayChangeTheRequest', law.agency.citation)],
    input: {
      byAgent,
      matters: text('变更后的请求事项', 'Claims as changed'),
      on: day('变更日期', 'Changed on'),
      claimsReliedOn: optional(
        field(
          { kind: 'list', max: 200, of: { kind: 'integer', min: 1, max: 1000 } },
          '所依据的权利要求',
          'Claims relied on',
        ),
      ),
    },
    writes: [{ record: 'request', id: 'sole', merge: true, take: ['matters', 'claimsReliedOn'] }],
    clocks: [restarts(typed('on'))],
    documents: ['closing-restart'],
    event: 'claims.changed',
    ...law.closing,
  },
  {
    ...adding,
    id: 'add-respondent',
    title: words('追加共同被请求人', 'Add a co-respondent'),
    guards: [needs('beforeTheHearing', major(11)), needs('roleFitsBasis', major(11))],
    input: {
      basis: choice(['requester-motion', 'respondent-motion'], '追加依据', 'On whose motion'),
      requesterConsents: optional(yes('请求人同意', 'The requester consents')),
      ...newParty,
    },
    writes: [
      { record: 'party', id: 'new', take: PARTY, set: { role: is('respondent') } },
      opens('party-addition', { state: is('granted'), ground: typed('basis'), closedOn: today }),
    ],
    clocks: [restarts(today), serve, noticeToWhoJoined],
    ...law.addParty,
  },
  {
    // Whom the respondent wants in the case and the requester does not may join as third party.
    ...adding,
    id: 'add-third-party',
    title: words('追加第三人', 'Add a third party'),
    // Article 11 names no conditions; those of the instrument that fills its gaps are asked.
    guards: [needs('beforeTheHearing', major(11)), needs('thirdPartyIsAffected', law.thirdParty.citation)],
    input: { ...thirdPartyFields(law), ...newParty },
    writes: [
      { record: 'party', id: 'new', take: PARTY, set: { role: is('third-party') } },
      opens('party-addition', { state: is('granted'), ground: is('respondent-motion'), closedOn: today }),
    ],
    clocks: [restarts(today), serve, noticeToWhoJoined],
    ...law.addParty,
  },
  {
    id: 'reject-addition',
    title: words('驳回追加申请', 'Reject an addition'),
    from: [...BEFORE_HEARING, 'heard'],
    to: 'same',
    by: ['officer'],
    input: {
      byParty: field({ kind: 'party' }, '申请人', 'Applicant'),
      advised: optional(yes('已告知可另行提出请求', 'Told that a separate request can be filed')),
      reason,
    },
    writes: [opens('party-addition', { state: is('refused'), closedOn: today }, ['byParty', 'reason', 'advised'])],
    documents: ['party-addition'],
    event: 'party.not-added',
    ...law.addParty,
  },
  // Article 11 speaks of respondents and third parties only: a co-owner who joins does not begin the limit anew.
  ...choose(additions(law), ['add-co-requester']).map(sending),
  sending(receiptOfWhoJoined(law, ['party-addition'])),
];

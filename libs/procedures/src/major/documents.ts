import type { DocumentDefinition } from '../engine/model.js';
import { compulsion, gap, guide, major, words } from './law.js';

type Receivers = NonNullable<DocumentDefinition['to']>;
const letter = (
  zh: string,
  en: string,
  to: Receivers,
  fields: readonly string[],
  citation: DocumentDefinition['citation'],
) => ({ title: words(zh, en), from: 'authority', to, fields, citation }) as const satisfies DocumentDefinition;
const parties: Receivers = ['requester', 'respondent', 'third-party'];

export const documents = {
  'register-copy': {
    title: words('专利登记簿副本', 'copy of the patent register'),
    from: 'party' as const,
    fields: ['right', 'paper'],
    citation: gap(11),
  },
  'request-receipt': letter('收件回执', 'receipt of the request', ['requester'], ['receivedOn'], gap(13)),
  'docketing-extension': letter('延长立案期限审批表', 'extension of docketing', [], ['reason', 'dueOn'], major(6)),
  acceptance: letter('立案通知书', 'notice of docketing', ['requester'], ['docketedOn', 'panel'], major(6)),
  refusal: letter('不予立案通知书', 'notice of refusal', ['requester'], ['ground', 'reason', 'remedy'], major(6)),
  'answer-notice': letter(
    '答辩通知书',
    'notice to answer',
    ['respondent'],
    ['request', 'annexes', 'answerDueOn', 'panel'],
    major(10),
  ),
  'answer-forwarding': letter('转送答辩书通知', 'forwarding of the answer', ['requester'], ['answer'], major(10)),
  'party-addition': letter('追加当事人决定', 'decision on adding a party', parties, ['party', 'reason'], major(11)),
  'hearing-notice': letter('口头审理通知书', 'notice of hearing', parties, ['on', 'time', 'place'], major(16)),
  'hearing-record': letter('口头审理笔录', 'record of the hearing', [], ['present', 'points', 'signatures'], gap(17)),
  'written-review-notice': letter(
    '书面审理告知书',
    'notice of written review',
    parties,
    ['facts', 'reasons', 'evidence', 'replyDueOn'],
    guide,
  ),
  'recusal-decision': letter('回避决定书', 'decision on recusal', parties, ['person', 'outcome', 'reason'], major(9)),
  suspension: letter('中止通知书', 'notice of suspension', parties, ['from', 'ground'], major(17)),
  'no-suspension': letter('不予中止通知书', 'notice of no suspension', parties, ['ground', 'reason'], major(18)),
  resumption: letter('恢复处理通知书', 'notice of resumption', parties, ['on', 'reason'], major(17)),
  'closing-extension': letter(
    '延长办案期限审批表',
    'extension of the closing limit',
    [],
    ['reason', 'length', 'dueOn'],
    major(22),
  ),
  appraisal: letter('委托检验鉴定书', 'commission of an appraisal', parties, ['institution', 'questions'], major(14)),
  'deliberation-record': letter('合议笔录', 'record of deliberation', [], ['votes', 'dissent', 'signatures'], guide),
  ruling: letter(
    '行政裁决书',
    'ruling',
    parties,
    ['parties', 'statements', 'reasons', 'order', 'remedy', 'seal'],
    major(23),
  ),
  correction: letter('更正决定书', 'correction', parties, ['correction'], gap(19)),
  mediation: letter(
    '调解书',
    'mediation agreement',
    ['requester', 'respondent'],
    ['terms', 'seal', 'signatures'],
    major(21),
  ),
  cancellation: letter('撤销案件决定书', 'cancellation', parties, ['ground', 'reason', 'remedy'], major(19)),
  termination: letter('终止审理决定书', 'termination', parties, ['reason', 'remedy'], major(20)),
  demand: letter('催告书', 'demand', ['respondent'], ['order', 'dueOn'], compulsion(54)),
  'enforcement-application': letter(
    '强制执行申请书',
    'application for enforcement',
    [],
    ['order', 'demand'],
    major(23),
  ),
};

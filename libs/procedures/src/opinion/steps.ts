import type { Transition } from '../engine/model.js';
import { policy } from '../shared/basis.js';
import {
  choice,
  optional,
  paper,
  pastDay,
  person,
  prose,
  reason,
  receipt,
  receivedOn,
  requester,
} from '../shared/fields.js';
import { ends, fixed, given, HEAD, OFFICE, OFFICER, opens, today, under } from '../shared/step-parts.js';
import { order81Law } from '../ordinary/law.js';
import type { GuardName } from './guards.js';
import { opinionOf, type ClockName, type DocumentName, type StageName } from './parts.js';

type Step = Transition<StageName, GuardName, ClockName, DocumentName>;

const decided = { record: 'decision', id: 'sole' } as const;

/** The office has done its part; what the right holder had time for is left without an object, and was not done. */
const LEFT = { stop: 'all', outcome: 'cancelled', met: ['opinion-examination'] } as const;

/** Nothing of the request runs on, but every requester has to have what was decided. */
const ENDED: Step['clocks'] = [LEFT, { start: 'opinion-service', on: today, forEach: 'requester' }];

interface EndPaper extends Pick<Step, 'id' | 'title' | 'event'> {
  readonly from: StageName;
  readonly document: DocumentName;
  readonly notYet: GuardName;
}

/** What was decided comes into the hands of whoever asked, each requester by itself. */
const paperReceipt = ({ from, document, notYet, ...named }: EndPaper): Step => ({
  ...named,
  from: [from],
  to: 'same',
  afterEnd: 'keeps',
  by: OFFICER,
  guards: under(opinionOf, notYet),
  input: { ...receipt, party: requester('请求人', 'Requester') },
  writes: [
    {
      record: 'service',
      id: 'new',
      take: ['party', 'method', 'receivedOn', 'proof'],
      set: { document: fixed(document), sentOn: given('receivedOn') },
    },
  ],
  clocks: [{ stop: 'opinion-service', outcome: 'met', subject: given('party'), on: given('receivedOn') }],
  documents: ['service-record'],
  ...opinionOf,
  rank: 5,
});

/** The warned person asks, here the requester; the right holder, here the respondent, may still react (art. 13). */
const asking: readonly Step[] = [
  {
    id: 'file',
    title: { zh: '收件登记', en: 'Receive the request' },
    from: ['draft'],
    to: 'received',
    by: ['requester', 'officer'],
    input: { receivedOn },
    writes: [{ record: 'request', id: 'sole', merge: true, take: ['receivedOn'] }],
    documents: ['opinion-request'],
    event: 'case.received',
    ...opinionOf,
    rank: 1,
  },
  {
    id: 'enter-warning',
    title: { zh: '登记侵权警告和书面催告', en: 'Enter the warning and the demand' },
    partyTitle: { zh: '提交侵权警告和书面催告', en: 'Hand in the warning and the demand' },
    from: ['received'],
    to: 'same',
    by: ['requester', 'officer'],
    guards: under(opinionOf, 'warningNotYetEntered'),
    input: {
      kind: choice('demand-to-ask', 'statement-of-non-infringement')('函件种类', 'What was sent', opinionOf),
      warning: paper('侵权警告', 'Warning', opinionOf),
      demand: paper('书面催告或者声明', 'Demand or statement', opinionOf),
      dispatchedOn: pastDay('发出日期', 'Dispatched on', opinionOf),
      // Not `receivedOn`: that is the day on which the office has a paper, and what a party sends it has today.
      reachedOn: optional(pastDay('权利人收到日期', 'Received by the right holder on', opinionOf)),
    },
    writes: [opens('warning', { sentOn: given('dispatchedOn'), ground: given('kind') }, ['warning', 'demand'])],
    clocks: [
      { start: 'reaction-from-dispatch', on: given('dispatchedOn') },
      { start: 'reaction-from-receipt', on: given('reachedOn'), when: 'receiptOfDemandIsProved' },
    ],
    documents: ['demand-letter'],
    event: 'warning.entered',
    ...opinionOf,
    rank: 10,
  },
  {
    id: 'record-demand-receipt',
    title: { zh: '登记权利人收到催告', en: 'Record that the right holder has the demand' },
    partyTitle: { zh: '告知权利人收到催告的日期', en: 'Tell when the right holder had the demand' },
    from: ['received'],
    to: 'same',
    by: ['requester', 'officer'],
    guards: under(opinionOf, 'warningIsOnFile', 'demandReceiptNotYetProved'),
    input: {
      reachedOn: pastDay('权利人收到日期', 'Received by the right holder on', opinionOf),
      proof: paper('凭证', 'Proof'),
    },
    clocks: [{ start: 'reaction-from-receipt', on: given('reachedOn'), proof: given('proof') }],
    event: 'warning.demand-received',
    ...opinionOf,
    rank: 20,
  },
  {
    id: 'record-reaction',
    title: { zh: '登记权利人已处理', en: 'Record that the right holder reacted' },
    partyTitle: { zh: '告知权利人已处理', en: 'Tell that the right holder reacted' },
    from: ['received'],
    to: 'same',
    by: ['respondent', 'officer'],
    guards: under(opinionOf, 'warningIsOnFile'),
    input: {
      outcome: choice('warning-withdrawn', 'ruling-requested', 'sued')('处理方式', 'How', opinionOf),
      on: pastDay('处理日期', 'On', opinionOf),
    },
    writes: [ends('warning', 'closed', { closedOn: given('on'), outcome: given('outcome') })],
    clocks: [
      { stop: 'reaction-from-receipt', outcome: 'met', on: given('on') },
      { stop: 'reaction-from-dispatch', outcome: 'met', on: given('on') },
    ],
    event: 'warning.answered',
    ...opinionOf,
    rank: 60,
  },
  {
    id: 'reaction-period-ends',
    title: { zh: '权利人处理期限届满', en: 'The right holder’s time to react ends' },
    from: ['received', 'examining'],
    to: 'same',
    by: ['system'],
    // A period may have ended before the office knew of it; it cannot be late with what it could not begin.
    clocks: [
      { start: 'opinion-examination', on: { the: 'expiring-due' }, when: 'periodEndsWithTheOfficeWaiting' },
      {
        start: 'opinion-examination',
        on: { field: 'openedOn', ofOpen: 'warning' },
        when: 'periodHadEndedWhenEntered',
      },
    ],
    event: 'warning.unanswered',
    ...opinionOf,
  },
];

const answering: readonly Step[] = [
  {
    id: 'accept',
    title: { zh: '受理', en: 'Accept the request' },
    from: ['received'],
    to: 'examining',
    by: OFFICE,
    guards: under(opinionOf, 'reactionPeriodIsOver'),
    clocks: [LEFT],
    documents: ['opinion-acceptance'],
    event: 'opinion.accepted',
    gives: 'case-number',
    ...opinionOf,
    rank: 5,
  },
  {
    id: 'refuse-opinion',
    title: { zh: '不予受理', en: 'Refuse the request' },
    from: ['received'],
    to: 'refused',
    by: OFFICE,
    input: {
      ground: choice(
        'no-warning',
        'no-demand',
        'right-holder-reacted',
        'too-early',
        'other',
      )('事由', 'Ground', opinionOf),
      reasons: prose('理由', 'Reasons'),
    },
    writes: [
      {
        ...decided,
        take: ['reasons'],
        set: { form: fixed('refusal'), state: fixed('made'), madeOn: today, reasonCode: given('ground') },
      },
    ],
    clocks: ENDED,
    documents: ['opinion-refusal'],
    event: 'opinion.refused',
    ...opinionOf,
    // Behind what the running time waits for: a refusal must not be the first thing offered.
    rank: 70,
  },
  {
    id: 'take-back',
    title: { zh: '撤回请求', en: 'Take the request back' },
    from: ['received', 'examining'],
    to: 'withdrawn',
    by: ['requester', 'officer'],
    input: { receivedOn, reason: optional(reason) },
    writes: [{ record: 'request', id: 'sole', merge: true, set: { withdrawnOn: given('receivedOn') } }],
    clocks: [{ stop: 'all', outcome: 'cancelled' }],
    documents: ['withdrawal-request'],
    event: 'opinion.taken-back',
    ...policy,
    rank: 90,
  },
  {
    id: 'give-opinion',
    title: { zh: '出具咨询意见', en: 'Give the opinion' },
    from: ['examining'],
    to: 'given',
    by: HEAD,
    input: {
      finding: choice('infringement', 'no-infringement', 'undetermined')('意见', 'Opinion', opinionOf),
      reasons: prose('理由', 'Reasons', opinionOf),
    },
    writes: [
      {
        ...decided,
        take: ['reasons'],
        set: { form: fixed('opinion'), state: fixed('made'), madeOn: today, outcome: given('finding') },
      },
    ],
    clocks: ENDED,
    documents: ['opinion'],
    event: 'opinion.given',
    ...opinionOf,
    rank: 5,
  },
  paperReceipt({
    id: 'record-opinion-receipt',
    title: { zh: '登记咨询意见收到', en: 'Record receipt of the opinion' },
    from: 'given',
    document: 'opinion',
    notYet: 'opinionNotYetReceived',
    event: 'service.opinion-received',
  }),
  paperReceipt({
    id: 'record-opinion-refusal-receipt',
    title: { zh: '登记不予受理通知书收到', en: 'Record receipt of the refusal' },
    from: 'refused',
    document: 'opinion-refusal',
    notYet: 'opinionRefusalNotYetReceived',
    event: 'service.opinion-refusal-received',
  }),
  {
    id: 'assign-officer',
    title: { zh: '指定承办人', en: 'Assign the officer' },
    from: ['received', 'examining'],
    to: 'same',
    by: OFFICE,
    guards: under(order81Law.certificate, 'officersTakeForThemselves', 'officerCanBeAssigned'),
    input: { officer: person('承办人', 'Officer') },
    writes: [{ record: 'assignment', id: 'sole', take: ['officer'], set: { on: today } }],
    event: 'case.assigned',
    ...order81Law.certificate,
    rank: 80,
  },
];

export const steps: readonly Step[] = [...asking, ...answering];

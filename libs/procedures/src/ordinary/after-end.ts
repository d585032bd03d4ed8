import type { Words } from '#libs/kernel';
import type { Source } from '../engine/model.js';
import type { Basis } from '../shared/basis.js';
import type { DocumentName } from './documents.js';
import { aboutParty, choice, line, optional, pastDay, paper, prose, receipt } from '../shared/fields.js';
import type { Law } from './law.js';
import { fixed, given, OFFICER, ROUND, under } from '../shared/step-parts.js';
import { received, type Effect, type Step } from './parts.js';
import { AGAINST_THE_END, type ChallengeClocks } from '../shared/challenge-clocks.js';
import { END_PAPERS } from '../shared/end-papers.js';
import { ENDED_BY_PAPER } from './stages.js';
import type { GuardName } from '../guards/table.js';

interface EndPaper {
  readonly id: string;
  readonly title: Words;
  readonly stage: (typeof ENDED_BY_PAPER)[number];
  readonly document: DocumentName;
  readonly event: string;
  readonly guards?: readonly GuardName[];
  /** Whoever receives it may sue or ask for reconsideration. */
  readonly challengeable?: true;
}

const subject = given('party');

type Start = Extract<Effect, { readonly start: string }>;

/** From the receipt of a decision that is no ruling count both ways against it, one party at a time. */
export const challengedFrom = (ways: ChallengeClocks, receipt: Omit<Start, 'start'>): Effect[] =>
  ways.map((start) => ({ start, ...receipt }));

export const REFUSAL_NOTICES = ['refusal-notice', 'refusal-notice-after-supplement', 'refusal-notice-anew'] as const;
export const toldOfRefusal = (on: Source): Effect[] => REFUSAL_NOTICES.map((stop) => ({ stop, outcome: 'met', on }));

const endReceipt = (law: Law, basis: Basis, e: EndPaper): Step => ({
  id: e.id,
  title: e.title,
  from: [e.stage],
  to: 'same',
  afterEnd: 'keeps',
  by: OFFICER,
  guards: [
    ...under(law.methods, 'electronicServiceIsAgreed'),
    ...under(basis, 'endPaperIsForTheParty', 'endPaperNotYetReceived'),
    ...under(law.handingOver, ...(e.guards ?? [])),
  ],
  input: { ...receipt, sentOn: pastDay('发出日期', 'Sent on') },
  writes: [received(e.document, { about: ROUND, sentOn: given('sentOn') })],
  clocks: [
    { stop: 'end-paper-service', outcome: 'met', subject, on: given('receivedOn') },
    { stop: 'end-paper-notice', outcome: 'met', subject, on: given('receivedOn') },
    ...(e.stage === 'refused' ? toldOfRefusal(given('sentOn')) : []),
    ...(e.challengeable
      ? challengedFrom(AGAINST_THE_END, { on: given('receivedOn'), subject, proof: given('proof') })
      : []),
  ],
  documents: ['service-record'],
  event: e.event,
  ...basis,
  rank: 5,
  doneWhen: 'endPaperIsWhereItMustGo',
});

const RECEIPTS: readonly EndPaper[] = [
  {
    id: 'record-refusal-receipt',
    title: { zh: '登记不予立案通知书收到', en: 'Record receipt of the refusal' },
    stage: 'refused',
    document: 'refusal-notice',
    event: 'service.refusal-received',
    challengeable: true,
  },
  {
    id: 'record-cancellation-receipt',
    title: { zh: '登记撤销案件决定书收到', en: 'Record receipt of the cancellation' },
    stage: 'cancelled',
    document: 'cancellation-decision',
    event: 'service.cancellation-received',
    challengeable: true,
  },
  {
    id: 'record-transfer-receipt',
    title: { zh: '登记案件移送决定书收到', en: 'Record receipt of the transfer' },
    stage: 'transferred',
    document: 'transfer-decision',
    event: 'service.transfer-received',
    challengeable: true,
  },
  {
    id: 'record-agreement-receipt',
    title: { zh: '登记调解协议书收到', en: 'Record receipt of the agreement' },
    stage: 'mediated',
    document: 'mediation-agreement',
    event: 'service.agreement-received',
    guards: ['agreementIsHandedOver'],
  },
  {
    id: 'record-withdrawal-receipt',
    title: { zh: '登记准予撤回通知书收到', en: 'Record receipt of the note on the withdrawal' },
    stage: 'withdrawn',
    document: 'withdrawal-notice',
    event: 'service.withdrawal-received',
  },
];

/** Each paper that ended a case reaches the parties after the end, and the ways against it count from there. */
export const afterEnd = (law: Law): Step[] => [
  ...RECEIPTS.map((e) => endReceipt(law, e.stage === 'refused' ? law.docket : law.methods, e)),
  {
    id: 'record-end-service-impossible',
    title: { zh: '登记结案文书无法送达', en: 'Record that the last paper cannot be served' },
    from: ENDED_BY_PAPER,
    to: 'same',
    afterEnd: 'keeps',
    by: OFFICER,
    guards: under(law.endService, 'endPaperIsForTheParty', 'endPaperNotYetReceived', 'endServiceNotYetGivenUp'),
    input: {
      party: aboutParty,
      reason: choice('dead', 'deregistered', 'no-address', 'other')('原因', 'Why'),
      note: prose('说明', 'Explanation'),
    },
    writes: [
      {
        record: 'service',
        id: 'new',
        take: ['party', 'note'],
        set: {
          document: { byStage: END_PAPERS },
          method: fixed('mail'),
          sentOn: { the: 'today' },
          failed: given('reason'),
          about: ROUND,
        },
      },
    ],
    clocks: [
      { stop: 'end-paper-service', outcome: 'cancelled', subject },
      { stop: 'end-paper-notice', outcome: 'cancelled', subject },
    ],
    event: 'service.end-paper-undeliverable',
    ...law.endService,
    rank: 70,
  },
  {
    id: 'record-hand-over',
    title: { zh: '登记案卷移交', en: 'Record that the file was handed over' },
    from: ['transferred'],
    to: 'same',
    afterEnd: 'keeps',
    by: OFFICER,
    guards: under(law.objection, 'fileNotYetHandedOver'),
    input: {
      on: pastDay('移交日期', 'Handed over on'),
      receivedBy: line('接收机关', 'Received by'),
      paper: optional(paper('移送回执', 'Acknowledgement')),
    },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        merge: true,
        set: { handedOverOn: given('on'), handedOverTo: given('receivedBy'), acknowledgement: given('paper') },
      },
    ],
    documents: ['hand-over-note'],
    event: 'case.handed-over',
    ...law.objection,
    rank: 20,
  },
  {
    id: 'record-notarisation',
    title: { zh: '登记调解协议公证赋强', en: 'Record that a notary made the agreement enforceable' },
    partyTitle: { zh: '告知调解协议已公证赋强', en: 'Tell that a notary made the agreement enforceable' },
    from: ['mediated'],
    to: 'same',
    afterEnd: 'keeps',
    by: ['requester', 'respondent', 'officer'],
    guards: under(law.mediation, 'agreementAcceptsEnforcement', 'agreementNotYetNotarised'),
    input: {
      office: line('公证机关', 'Notary office', law.mediation),
      on: pastDay('公证日期', 'Notarised on'),
      number: line('公证书编号', 'Number'),
    },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        merge: true,
        set: { notarisedOn: given('on'), notary: given('office'), notarialNumber: given('number') },
      },
    ],
    event: 'agreement.notarised',
    ...law.mediation,
    rank: 30,
  },
];

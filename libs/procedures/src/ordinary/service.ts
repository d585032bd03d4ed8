import { byAgent } from './agents.js';
import { correction } from './correcting.js';
import { SERVED } from './documents.js';
import {
  aboutParty,
  aboutRespondent,
  choice,
  line,
  list,
  method,
  optional,
  paper,
  pastDay,
  prose,
  receipt,
  receivedOn,
  whole,
  yesNo,
} from '../shared/fields.js';
import type { Law } from './law.js';
import { expired, fixed, given, OFFICER, opens, today, under } from '../shared/step-parts.js';
import { received, type Step } from './parts.js';
import { learnedWithTheCopy, learnsOfThePanel, panelReceipts } from './panel-receipts.js';
import { inHand, publicNotice } from './public-notice.js';
import { ENDED_BY_PAPER, NUMBERED, UNDECIDED_OR_HELD } from './stages.js';

const copy = inHand(fixed('answer-notice'));
const serviceGuards = (law: Law) => under(law.methods, 'electronicServiceIsAgreed');

/** Sending, receipt, failure and public notice (Order 81 arts. 10, 22). */
export const service = (law: Law): Step[] => [
  {
    id: 'record-service',
    title: { zh: '登记送达发出', en: 'Record that a document went out' },
    from: [...NUMBERED, ...ENDED_BY_PAPER, 'concluded'],
    to: 'same',
    afterEnd: 'keeps',
    by: OFFICER,
    guards: [...serviceGuards(law), ...under(law.serve, 'copyGoesToARespondent', 'documentWasMade')],
    input: {
      document: choice(...SERVED)('文书', 'Document'),
      party: aboutParty,
      method,
      sentOn: pastDay('发出日期', 'Sent on'),
    },
    writes: [{ record: 'service', id: 'new', take: ['document', 'party', 'method', 'sentOn'] }],
    documents: ['service-record'],
    event: 'service.sent',
    ...law.methods,
    rank: 4,
    readyWhen: 'aPaperAwaitsDispatch',
  },
  {
    id: 'record-receipt',
    title: { zh: '登记被请求人收到请求书副本', en: 'Record receipt of the request' },
    from: UNDECIDED_OR_HELD,
    to: { if: 'caseAwaitsService', then: 'answering', thenFrom: ['docketed'], else: 'same' },
    by: OFFICER,
    guards: [...serviceGuards(law), ...under(law.serve, 'copyNotYetReceived')],
    input: { ...receipt, party: aboutRespondent },
    writes: [received('answer-notice'), ...copy.writes],
    clocks: [
      ...copy.clocks,
      { stop: 'service', outcome: 'met', subject: given('party'), on: given('receivedOn') },
      { start: 'answer', on: given('receivedOn'), subject: given('party'), proof: given('proof') },
      learnsOfThePanel,
    ],
    documents: ['service-record'],
    event: 'service.request-received',
    ...law.serve,
    rank: 5,
  },
  correction(law.answer, {
    id: 'correct-receipt-date',
    title: { zh: '更正副本收到日期', en: 'Correct the day of receipt' },
    from: UNDECIDED_OR_HELD,
    guards: ['copyWasReceived', 'receiptPrecedesTheAnswer'],
    input: { ...receipt, party: aboutRespondent },
    writes: [received('answer-notice')],
    clocks: ['answer'],
    alsoMoves: [learnedWithTheCopy],
    event: 'service.receipt-corrected',
    rank: 82,
  }),
  {
    id: 'record-service-failed',
    title: { zh: '登记送达不成', en: 'Record that service failed' },
    from: [...NUMBERED, ...ENDED_BY_PAPER, 'concluded'],
    to: 'same',
    afterEnd: 'keeps',
    by: OFFICER,
    guards: under(law.serve, 'copyGoesToARespondent', 'documentWasMade'),
    input: {
      document: choice(...SERVED)('文书', 'Document'),
      party: aboutParty,
      method,
      sentOn: pastDay('发出日期', 'Sent on'),
      failed: line('未送达原因', 'Why it failed'),
    },
    writes: [{ record: 'service', id: 'new', take: 'all' }],
    documents: ['service-record'],
    event: 'service.failed',
    ...law.methods,
    rank: 83,
  },
  ...panelReceipts(law),
  ...publicNotice(law),
];

const answerWrite = (late: boolean) =>
  ({
    record: 'answer',
    id: given('party'),
    take: ['party', 'receivedOn', 'timeBarRaised', 'admits', 'papers', 'gist'],
    set: { late: fixed(late), forwardedOn: fixed(null) },
  }) as const;

/** What an answer may say besides, each of consequence, so after what is answered. */
export const pleas = {
  timeBarRaised: optional(
    yesNo('提出请求时限抗辩(主张请求已过法定时限)', 'Raises the time bar (the time for the request is over)'),
  ),
  admits: optional(yesNo('承认侵权(仅在确认侵权成立时填写)', 'Admits the infringement (only where there was one)')),
  byAgent,
};

const answerFields = {
  party: aboutRespondent,
  receivedOn,
  gist: optional(prose('答辩要点', 'Gist of the answer')),
  papers: optional(list({ kind: 'paper' }, 200)('材料', 'Papers')),
  ...pleas,
};

/** The answer, its extension, its absence and its way to the requester (Order 81 art. 22). */
export const answers = (law: Law): Step[] => [
  {
    id: 'file-answer',
    title: { zh: '提交答辩书', en: 'File the answer' },
    from: UNDECIDED_OR_HELD,
    to: { if: 'answeringIsOver', then: 'preparing', thenFrom: ['docketed', 'answering'], else: 'same' },
    by: ['respondent', 'officer'],
    guards: [
      ...under(
        law.answer,
        'actsForItself',
        'notYetAnswered',
        'answerPeriodHasBegun',
        'answerIsInTime',
        'answerSaysSomething',
      ),
      ...under(law.agency, 'agentMayAdmit'),
    ],
    input: answerFields,
    writes: [answerWrite(false)],
    clocks: [
      { stop: 'answer', outcome: 'met', subject: given('party'), on: given('receivedOn') },
      { start: 'forward-answer', on: given('receivedOn'), subject: given('party') },
    ],
    documents: ['answer'],
    event: 'answer.filed',
    ...law.answer,
    rank: 8,
    doneWhen: 'answersAreIn',
  },
  {
    id: 'file-late-answer',
    title: { zh: '登记逾期答辩', en: 'Enter a late answer' },
    partyTitle: { zh: '逾期提交答辩书', en: 'File the answer late' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['respondent', 'officer'],
    guards: [
      ...under(
        law.answer,
        'actsForItself',
        'notYetAnswered',
        'answerPeriodHasEnded',
        'answerIsLate',
        'answerSaysSomething',
      ),
      ...under(law.agency, 'agentMayAdmit'),
    ],
    input: answerFields,
    writes: [answerWrite(true)],
    clocks: [{ start: 'forward-answer', on: given('receivedOn'), subject: given('party') }],
    documents: ['answer'],
    event: 'answer.filed-late',
    ...law.answer,
    rank: 70,
  },
  {
    id: 'supplement-answer',
    title: { zh: '提交补充答辩意见', en: 'File a supplement to the answer' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['respondent', 'officer'],
    guards: under(law.answer, 'actsForItself', 'hasAnswered'),
    input: {
      party: aboutRespondent,
      receivedOn,
      gist: prose('补充意见', 'Supplement'),
      papers: optional(list({ kind: 'paper' }, 200)('材料', 'Papers')),
    },
    writes: [
      opens('answer-supplement', { state: fixed('closed'), openedOn: given('receivedOn'), byParty: given('party') }, [
        'gist',
        'papers',
      ]),
    ],
    documents: ['answer-supplement'],
    event: 'answer.supplemented',
    ...law.answer,
    rank: 71,
  },
  {
    id: 'extend-answer',
    title: { zh: '准许延长答辩期', en: 'Extend the answer period' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['panel'],
    guards: [...under(law.answer, 'answerPeriodRuns'), ...under(law.recusal, 'actorIsNotPaused')],
    input: {
      party: aboutRespondent,
      days: whole(1, 90)('延长(日)', 'Days'),
      reason: prose('理由', 'Reasons', law.answer),
    },
    clocks: [{ extend: 'answer', extension: 'by-panel', length: given('days'), subject: given('party') }],
    documents: ['answer-extension-notice'],
    event: 'clock.extended',
    ...law.answer,
    rank: 72,
  },
  {
    id: 'forward-answer',
    title: { zh: '转送答辩书', en: 'Forward the answer' },
    // An answer that came at the last moment still goes to the requester when the ruling is made.
    from: NUMBERED,
    to: 'same',
    by: OFFICER,
    guards: under(law.answer, 'answerAwaitsForwarding'),
    input: {
      party: aboutRespondent,
      forwardedOn: pastDay('转送日期', 'Forwarded on'),
      proof: optional(paper('送达凭证', 'Proof')),
    },
    writes: [{ record: 'answer', id: given('party'), merge: true, take: ['forwardedOn'] }],
    clocks: [{ stop: 'forward-answer', outcome: 'met', subject: given('party'), on: given('forwardedOn') }],
    documents: ['answer-copy'],
    event: 'answer.forwarded',
    ...law.answer,
    rank: 9,
  },
  {
    id: 'answer-window-expires',
    title: { zh: '答辩期届满', en: 'The answer period ends' },
    from: UNDECIDED_OR_HELD,
    to: { if: 'answeringIsOver', then: 'preparing', thenFrom: ['docketed', 'answering'], else: 'same' },
    by: ['system'],
    writes: [
      {
        record: 'answer',
        id: expired,
        set: { party: expired, receivedOn: fixed(null), late: fixed(true), missedOn: today },
      },
    ],
    event: 'answer.missed',
    ...law.answer,
  },
];

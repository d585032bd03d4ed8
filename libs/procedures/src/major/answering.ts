import { answers, pleas, service } from '../ordinary/service.js';
import type { Law } from '../ordinary/law.js';
import { learnsOfThePanel } from '../ordinary/panel-receipts.js';
import { inHand } from '../ordinary/public-notice.js';
import { choose } from '../shared/choose.js';
import { NUMBERED } from '../ordinary/stages.js';
import { aboutRespondent, optional, paper, pastDay, prose, receivedOn } from '../shared/fields.js';
import { fixed, given, under } from '../shared/step-parts.js';
import { words } from '../shared/words.js';
import { SERVICE_FIELDS, serviceFields } from './fields.js';
import { major } from './law.js';
import { UNDECIDED_OR_HELD } from './stages.js';
import type { Step } from './step.js';

const copy = inHand(fixed('answer-notice'));
const answer = {
  party: aboutRespondent,
  receivedOn,
  gist: optional(prose('答辩要点', 'Gist of the answer')),
  paper: optional(paper('答辩书', 'Answer')),
  ...pleas,
};
const ANSWER = ['party', 'receivedOn', 'paper', 'timeBarRaised', 'admits', 'gist'] as const;
const late = under(
  major(10),
  'notYetAnswered',
  'answerPeriodHasEnded',
  'answerIsLate',
  'answerSaysSomething',
  'actsForItself',
);

/** Sending, answering and who is a party (arts 10 and 11). */
export const answering = (law: Law): Step[] => [
  {
    id: 'send-request',
    title: words('发出请求书副本', 'Send the request'),
    from: ['docketed'],
    to: 'answering',
    by: ['officer'],
    input: { on: pastDay('发出日期', 'Sent on') },
    // Who joins as third party or co-requester gets papers of its own, and its time to have them goes on.
    clocks: [{ stop: 'sending', outcome: 'met', forEach: 'respondent', on: given('on') }],
    documents: ['answer-notice'],
    event: 'request.sent',
    ...major(10),
    rank: 3,
  },
  {
    id: 'record-service-of-request',
    title: words('登记送达', 'Enter the service'),
    from: UNDECIDED_OR_HELD,
    except: ['docketed'],
    to: 'same',
    by: ['officer'],
    guards: [...under(major(10), 'copyNotYetReceived'), ...under(law.methods, 'electronicServiceIsAgreed')],
    input: { ...serviceFields, party: aboutRespondent },
    writes: [
      { record: 'service', id: 'new', take: SERVICE_FIELDS, set: { document: fixed('answer-notice') } },
      ...copy.writes,
    ],
    clocks: [
      ...copy.clocks,
      { stop: 'sending', outcome: 'met', subject: given('party'), on: given('sentOn') },
      { start: 'answer', on: given('receivedOn'), subject: given('party'), proof: given('proof') },
      learnsOfThePanel,
    ],
    documents: ['service-record'],
    event: 'request.served',
    ...major(10),
    rank: 4,
  },
  {
    id: 'answer',
    title: words('提交答辩', 'File the answer'),
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['respondent', 'officer'],
    guards: [
      ...under(
        major(10),
        'notYetAnswered',
        'answerPeriodHasBegun',
        'answerIsInTime',
        'answerSaysSomething',
        'actsForItself',
      ),
      ...under(law.agency, 'agentMayAdmit'),
    ],
    input: answer,
    writes: [{ record: 'answer', id: given('party'), take: ANSWER, set: { late: fixed(false) } }],
    clocks: [
      { stop: 'answer', outcome: 'met', subject: given('party'), on: given('receivedOn') },
      { start: 'forwarding', on: given('receivedOn'), subject: given('party') },
    ],
    event: 'answer.filed',
    ...major(10),
    rank: 5,
    doneWhen: 'answersAreIn',
  },
  {
    id: 'answer-late',
    title: words('逾期提交答辩', 'File a late answer'),
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['respondent', 'officer'],
    guards: [...late, ...under(law.agency, 'agentMayAdmit')],
    input: answer,
    writes: [{ record: 'answer', id: given('party'), take: ANSWER, set: { late: fixed(true) } }],
    clocks: [{ start: 'forwarding', on: given('receivedOn'), subject: given('party') }],
    event: 'answer.filed-late',
    ...major(10),
  },
  {
    id: 'note-no-answer',
    title: words('答辩期限届满', 'The answer period ends'),
    from: 'any',
    to: 'same',
    by: ['system'],
    writes: [
      {
        record: 'answer',
        id: { the: 'expiring-subject' },
        set: { party: { the: 'expiring-subject' }, receivedOn: { value: null }, late: fixed(true) },
      },
    ],
    event: 'answer.missed',
    ...major(10),
  },
  {
    id: 'forward-answer',
    title: words('转送答辩书', 'Forward the answer'),
    // An answer that came at the last moment still goes to the requester when the ruling is made.
    from: NUMBERED,
    to: 'same',
    by: ['officer'],
    guards: under(major(10), 'answerAwaitsForwarding'),
    input: { party: aboutRespondent, forwardedOn: pastDay('转送日期', 'Forwarded on') },
    writes: [{ record: 'answer', id: given('party'), merge: true, take: ['forwardedOn'] }],
    clocks: [{ stop: 'forwarding', outcome: 'met', subject: given('party'), on: given('forwardedOn') }],
    documents: ['answer-forwarding'],
    event: 'answer.forwarded',
    ...major(10),
    rank: 6,
  },
  {
    id: 'begin-examination',
    title: words('进入审查', 'Begin the examination'),
    from: ['answering'],
    to: 'preparing',
    by: ['officer', 'panel'],
    guards: [...under(major(10), 'answersAreIn'), ...under(major(9), 'actorIsNotPaused')],
    event: 'examination.begun',
    ...major(10),
    rank: 7,
  },
  // The day of receipt can be corrected and more of the post entered; since 2025 the panel may give more time.
  ...choose<Step>(service(law), [
    'record-service',
    'record-service-failed',
    'correct-receipt-date',
    'record-panel-receipt',
    'record-panel-change-receipt',
    'correct-panel-receipt-date',
    'correct-panel-change-receipt-date',
  ]),
  ...choose<Step>(answers(law), ['supplement-answer']),
];

/** A longer time to answer: 426 knows none, so the panel's power of Order 81 art. 22 fills the gap. */
export const longerAnswer = (law: Law): Step[] => choose<Step>(answers(law), ['extend-answer']);

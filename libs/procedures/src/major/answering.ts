import {
  day,
  is,
  major,
  needs,
  optional,
  paper,
  respondent,
  SERVICE_FIELDS,
  serviceFields,
  typed,
  words,
  yes,
} from './law.js';
import { answers, service } from '../ordinary/service.js';
import { byAgent } from '../ordinary/agents.js';
import type { Law } from '../ordinary/law.js';
import { inHand } from '../ordinary/public-notice.js';
import { choose } from '../shared/choose.js';
import { NUMBERED } from '../ordinary/stages.js';
import { UNDECIDED_OR_HELD } from './stages.js';
import type { Step } from './step.js';

const copy = inHand(is('answer-notice'));
const answer = {
  party: respondent,
  receivedOn: day('收到日期', 'Received on'),
  paper: optional(paper('答辩书', 'Answer')),
  timeBarRaised: optional(yes('提出请求时限抗辩', 'Raises the time bar')),
  admits: optional(yes('承认侵权', 'Admits the infringement')),
  byAgent,
};
const ANSWER = ['party', 'receivedOn', 'paper', 'timeBarRaised', 'admits'] as const;
const late = [
  needs('notYetAnswered', major(10)),
  needs('answerPeriodHasEnded', major(10)),
  needs('answerIsLate', major(10)),
  needs('actsForItself', major(10)),
] as const;

/** Sending, answering and who is a party (arts 10 and 11). */
export const answering = (law: Law): Step[] => [
  {
    id: 'send-request',
    title: words('发出请求书副本', 'Send the request'),
    from: ['docketed'],
    to: 'answering',
    by: ['officer'],
    input: { on: day('发出日期', 'Sent on') },
    // Who joins as third party or co-requester gets papers of its own, and its time to have them goes on.
    clocks: [{ stop: 'sending', outcome: 'met', forEach: 'respondent', on: typed('on') }],
    documents: ['answer-notice'],
    event: 'request.sent',
    citation: major(10),
    standing: 'statute',
    rank: 3,
  },
  {
    id: 'record-service-of-request',
    title: words('登记送达', 'Enter the service'),
    from: UNDECIDED_OR_HELD,
    except: ['docketed'],
    to: 'same',
    by: ['officer'],
    guards: [needs('copyNotYetReceived', major(10)), needs('electronicServiceIsAgreed', law.methods.citation)],
    input: { ...serviceFields, party: respondent },
    writes: [
      { record: 'service', id: 'new', take: SERVICE_FIELDS, set: { document: is('answer-notice') } },
      ...copy.writes,
    ],
    clocks: [
      ...copy.clocks,
      { stop: 'sending', outcome: 'met', subject: typed('party'), on: typed('sentOn') },
      { start: 'answer', on: typed('receivedOn'), subject: typed('party'), proof: typed('proof') },
    ],
    documents: ['service-record'],
    event: 'request.served',
    citation: major(10),
    standing: 'statute',
    rank: 4,
  },
  {
    id: 'answer',
    title: words('提交答辩', 'File the answer'),
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['respondent', 'officer'],
    guards: [
      needs('notYetAnswered', major(10)),
      needs('answerPeriodHasBegun', major(10)),
      needs('answerIsInTime', major(10)),
      needs('actsForItself', major(10)),
      needs('agentMayAdmit', law.agency.citation),
    ],
    input: answer,
    writes: [{ record: 'answer', id: typed('party'), take: ANSWER, set: { late: is(false) } }],
    clocks: [
      { stop: 'answer', outcome: 'met', subject: typed('party'), on: typed('receivedOn') },
      { start: 'forwarding', on: typed('receivedOn'), subject: typed('party') },
    ],
    event: 'answer.filed',
    citation: major(10),
    standing: 'statute',
    rank: 5,
    doneWhen: 'answersAreIn',
  },
  {
    id: 'answer-late',
    title: words('逾期提交答辩', 'File a late answer'),
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['respondent', 'officer'],
    guards: [...late, needs('agentMayAdmit', law.agency.citation)],
    input: answer,
    writes: [{ record: 'answer', id: typed('party'), take: ANSWER, set: { late: is(true) } }],
    clocks: [{ start: 'forwarding', on: typed('receivedOn'), subject: typed('party') }],
    event: 'answer.filed-late',
    citation: major(10),
    standing: 'statute',
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
        set: { party: { the: 'expiring-subject' }, receivedOn: { value: null }, late: is(true) },
      },
    ],
    event: 'answer.missed',
    citation: major(10),
    standing: 'statute',
  },
  {
    id: 'forward-answer',
    title: words('转送答辩书', 'Forward the answer'),
    // An answer that came at the last moment still goes to the requester when the ruling is made.
    from: NUMBERED,
    to: 'same',
    by: ['officer'],
    guards: [needs('answerAwaitsForwarding', major(10))],
    input: { party: respondent, forwardedOn: day('转送日期', 'Forwarded on') },
    writes: [{ record: 'answer', id: typed('party'), merge: true, take: ['forwardedOn'] }],
    clocks: [{ stop: 'forwarding', outcome: 'met', subject: typed('party'), on: typed('forwardedOn') }],
    documents: ['answer-forwarding'],
    event: 'answer.forwarded',
    citation: major(10),
    standing: 'statute',
    rank: 6,
  },
  {
    id: 'begin-examination',
    title: words('进入审查', 'Begin the examination'),
    from: ['answering'],
    to: 'preparing',
    by: ['officer', 'panel'],
    guards: [needs('answersAreIn', major(10)), needs('actorIsNotPaused', major(9))],
    event: 'examination.begun',
    citation: major(10),
    standing: 'statute',
    rank: 7,
  },
  // The day of receipt can be corrected and more of the post entered; since 2025 the panel may give more time.
  ...choose<Step>(service(law), ['record-service', 'record-service-failed', 'correct-receipt-date']),
  ...choose<Step>(answers(law), ['supplement-answer']),
];

/** A longer time to answer: 426 knows none, so the panel's power of Order 81 art. 22 fills the gap. */
export const longerAnswer = (law: Law): Step[] => choose<Step>(answers(law), ['extend-answer']);

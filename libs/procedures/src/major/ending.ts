import { afterEnd } from '../ordinary/after-end.js';
import { challenges } from '../ordinary/challenges.js';
import { beforeCancelling } from '../ordinary/before-cancelling.js';
import { cancellations } from '../ordinary/cancellation.js';
import { mediation } from '../ordinary/closing.js';
import { reopening } from '../ordinary/reopening.js';
import { concludes, opens, ROUND, under } from '../ordinary/parts.js';
import type { Law } from '../ordinary/law.js';
import { choose } from '../shared/choose.js';
import {
  choice,
  is,
  major,
  needs,
  optional,
  paper,
  reason,
  SERVICE_FIELDS,
  serviceFields,
  text,
  today,
  typed,
  words,
  yes,
} from './law.js';
import { sending } from './sending.js';
import { UNDECIDED_OR_HELD } from './stages.js';
import type { Step } from './step.js';

const made = { state: is('made'), madeOn: today, round: ROUND } as const;
const remedy = optional(text('救济途径', 'Remedy'));

/** A case that was terminated is challenged and taken up again like one that was cancelled; its paper is another. */
export const alsoTerminated = (step: Step): Step =>
  typeof step.from !== 'string' && step.from.length > 1 && step.from.includes('cancelled')
    ? { ...step, from: [...step.from, 'terminated'] }
    : step;

/** What follows an end without a ruling: its paper served, the ways against it, and the case taken up again. */
export const afterwards = (law: Law, how: Parameters<typeof reopening>[1]): Step[] => [
  ...[...afterEnd(law), ...challenges(law), ...reopening(law, how)].map(sending),
  {
    id: 'record-termination-receipt',
    title: words('登记终止决定书收到', 'Record receipt of the termination'),
    from: ['terminated'],
    to: 'same',
    afterEnd: 'keeps',
    by: ['officer'],
    guards: under(law.methods, 'electronicServiceIsAgreed', 'endPaperNotYetReceived'),
    input: serviceFields,
    writes: [
      { record: 'service', id: 'new', take: SERVICE_FIELDS, set: { document: is('termination'), about: ROUND } },
    ],
    clocks: [
      { stop: 'end-paper-service', outcome: 'met', subject: typed('party'), on: typed('receivedOn') },
      { stop: 'end-paper-notice', outcome: 'met', subject: typed('party'), on: typed('receivedOn') },
      { start: 'general-suit', on: typed('receivedOn'), subject: typed('party'), proof: typed('proof') },
      { start: 'reconsideration', on: typed('receivedOn'), subject: typed('party'), proof: typed('proof') },
    ],
    documents: ['service-record'],
    event: 'service.termination-received',
    ...law.methods,
    rank: 5,
    doneWhen: 'endPaperIsWhereItMustGo',
  },
];

/** What the ordinary procedure asks before a case is cancelled on these grounds holds here too. */
const TAKEN_OVER = ['cancel-time-barred', 'cancel-claims-unclear', 'cancel-papers-missing'];

/** The ways in which a case ends without a ruling (arts 19 to 21). */
export const ending = (law: Law): Step[] => [
  ...choose<Step>([mediation(law)], [['close-by-agreement', 'mediate']]),
  ...beforeCancelling(law),
  {
    id: 'cancel',
    title: words('撤销案件', 'Cancel the case'),
    from: UNDECIDED_OR_HELD,
    to: 'cancelled',
    by: ['head'],
    guards: [needs('cancellingFitsGround', major(19)), needs('goneWithoutSuccessor', major(19))],
    input: {
      reasonCode: choice(
        ['not-admissible', 'withdrawn', 'requester-gone', 'respondent-gone', 'other'],
        '撤销情形',
        'Ground',
      ),
      reasons: reason,
      remedy,
      proof: optional(paper('死亡或者注销的证明', 'Proof of death or deregistration')),
      nobodyFollows: optional(yes('没有承受人或者应当承担义务的人', 'Nobody follows or has to answer')),
    },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        take: ['reasonCode', 'reasons', 'remedy', 'proof'],
        set: { ...made, form: is('cancellation') },
      },
    ],
    clocks: concludes,
    documents: ['cancellation-decision'],
    event: 'case.cancelled',
    ...law.cancel,
  },
  ...choose<Step>(cancellations(law), TAKEN_OVER),
  {
    // 可以终止: where it does not, the ruling rejects the request, or the requester takes it back.
    id: 'terminate',
    title: words('专利权被宣告无效,终止', 'Terminate: the patent was invalidated'),
    from: UNDECIDED_OR_HELD,
    to: 'terminated',
    by: ['head'],
    guards: [needs('patentIsWhollyInvalid', major(20))],
    input: {
      paper: paper('无效宣告决定', 'Invalidation decision'),
      whollyInvalid: yes('专利权被宣告全部无效', 'The patent was declared wholly invalid'),
      reasons: reason,
      remedy,
    },
    writes: [
      opens('invalidity', { state: is('closed'), closedOn: today }, ['paper']),
      {
        record: 'decision',
        id: 'sole',
        take: ['reasons', 'remedy'],
        set: { ...made, form: is('cancellation'), reasonCode: is('patent-invalidated') },
      },
    ],
    clocks: concludes,
    documents: ['termination'],
    event: 'case.terminated',
    citation: major(20),
    standing: 'statute',
  },
];

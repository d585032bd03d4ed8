import { afterEnd } from '../ordinary/after-end.js';
import { challenges } from '../ordinary/challenges.js';
import { beforeCancelling } from '../ordinary/before-cancelling.js';
import { cancellations } from '../ordinary/cancellation.js';
import { mediation } from '../ordinary/closing.js';
import { reopening } from '../ordinary/reopening.js';
import { concludes } from '../ordinary/parts.js';
import type { Law } from '../ordinary/law.js';
import { choose } from '../shared/choose.js';
import { choice, optional, paper, passage, yesNo } from '../shared/fields.js';
import { fixed, given, opens, ROUND, today, under } from '../shared/step-parts.js';
import { words } from '../shared/words.js';
import { reason, SERVICE_FIELDS, serviceFields } from './fields.js';
import { major } from './law.js';
import { sending } from './sending.js';
import { UNDECIDED_OR_HELD } from './stages.js';
import type { Step } from './step.js';

const made = { state: fixed('made'), madeOn: today, round: ROUND } as const;
const remedy = optional(passage('救济途径', 'Remedy'));

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
      { record: 'service', id: 'new', take: SERVICE_FIELDS, set: { document: fixed('termination'), about: ROUND } },
    ],
    clocks: [
      { stop: 'end-paper-service', outcome: 'met', subject: given('party'), on: given('receivedOn') },
      { stop: 'end-paper-notice', outcome: 'met', subject: given('party'), on: given('receivedOn') },
      { start: 'general-suit', on: given('receivedOn'), subject: given('party'), proof: given('proof') },
      { start: 'reconsideration', on: given('receivedOn'), subject: given('party'), proof: given('proof') },
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
    guards: under(major(19), 'cancellingFitsGround', 'goneWithoutSuccessor'),
    input: {
      reasonCode: choice(
        'not-admissible',
        'withdrawn',
        'requester-gone',
        'respondent-gone',
        'other',
      )('撤销情形', 'Ground'),
      reasons: reason,
      remedy,
      proof: optional(paper('死亡或者注销的证明', 'Proof of death or deregistration')),
      nobodyFollows: optional(yesNo('没有承受人或者应当承担义务的人', 'Nobody follows or has to answer')),
    },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        take: ['reasonCode', 'reasons', 'remedy', 'proof'],
        set: { ...made, form: fixed('cancellation') },
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
    guards: under(major(20), 'patentIsWhollyInvalid'),
    input: {
      paper: paper('无效宣告决定', 'Invalidation decision'),
      whollyInvalid: yesNo('专利权被宣告全部无效', 'The patent was declared wholly invalid'),
      reasons: reason,
      remedy,
    },
    writes: [
      opens('invalidity', { state: fixed('closed'), closedOn: today }, ['paper']),
      {
        record: 'decision',
        id: 'sole',
        take: ['reasons', 'remedy'],
        set: { ...made, form: fixed('cancellation'), reasonCode: fixed('patent-invalidated') },
      },
    ],
    clocks: concludes,
    documents: ['termination'],
    event: 'case.terminated',
    ...major(20),
  },
];

import type { DayFact } from '../engine/day-facts.js';
import type { ClockView, Facts } from '../engine/model.js';
import type { CaseFile } from '../facts/file.js';

type Sample = (on: string) => {
  readonly file?: CaseFile;
  readonly clocks?: ClockView[];
  readonly case?: Partial<Facts['case']>;
};

const matter = (kind: string) => (on: string) => ({
  file: { 'matter/1': { matter: kind, state: 'open', openedOn: on } },
});
const clock = (name: string, subject = '2', change: Partial<ClockView> = {}): ClockView => ({
  id: name,
  clock: name,
  subject,
  duty: 'party',
  state: 'armed',
  anchoredOn: '2026-03-03',
  dueOn: null,
  dueAt: null,
  extensions: [],
  settledOn: null,
  pauses: [],
  ...change,
});
const anchored = (name: string, subject?: string) => (on: string) => ({
  clocks: [clock(name, subject, { anchoredOn: on })],
});
const ended = (name: string) => (on: string) => ({ clocks: [clock(name, '2', { state: 'fired', dueOn: on })] });
const served = (document: string) => (on: string) => ({
  file: { 'service/1': { document, party: '2', method: 'mail', sentOn: on, receivedOn: on } },
});
const decided = (field: string) => (on: string) => ({ file: { 'decision/1': { form: 'ruling', [field]: on } } });

/** For each day on record a file in which it is the only one, for party 2, matter 1, hearing 1 and inquiry 1. */
export const DAY_SAMPLES: Readonly<Record<DayFact, Sample>> = {
  filing: (on) => ({ case: { filedOn: on } }),
  docketing: (on) => ({ case: { docketedOn: on } }),
  'competence-dispute': matter('competence-dispute'),
  'supplement-notice': anchored('supplement', ''),
  'claims-notice': anchored('claims-clarification', ''),
  'identity-notice': anchored('identity-papers', ''),
  'copy-sending': (on) => ({
    file: { 'service/1': { document: 'answer-notice', party: '2', method: 'mail', sentOn: on } },
  }),
  'copy-receipt': served('answer-notice'),
  answer: (on) => ({ file: { 'answer/2': { party: '2', receivedOn: on, late: false } } }),
  'public-notice': (on) => ({
    file: { 'matter/1': { matter: 'public-notice', state: 'open', openedOn: on, byParty: '2' } },
  }),
  suspension: matter('suspension'),
  appraisal: matter('appraisal'),
  joining: anchored('service'),
  'panel-change': (on) => ({ file: { 'panel/1': { members: [], appointedOn: on } } }),
  objection: matter('jurisdiction-objection'),
  settlement: matter('settlement'),
  registration: matter('registration'),
  entrusting: matter('entrusting'),
  inquiry: (on) => ({ file: { 'inquiry/1': { questions: '问', state: 'asked', askedOn: on } } }),
  mediation: matter('mediation'),
  'recusal-decision': (on) => ({
    file: { 'matter/1': { matter: 'recusal', state: 'refused', openedOn: on, closedOn: on } },
  }),
  scheduling: (on) => ({ file: { 'hearing/1': { on: '2026-04-01', state: 'scheduled', scheduledOn: on } } }),
  hearing: (on) => ({ file: { 'hearing/1': { on, state: 'held' } } }),
  'review-announcement': matter('written-review'),
  'review-receipt': served('written-review-notice'),
  review: served('written-reply'),
  reopening: (on) => ({ file: { 'decision/2': { form: 'ruling', supersededOn: on } } }),
  deliberation: (on) => ({ file: { 'deliberation/1': { on } } }),
  submission: decided('submittedOn'),
  approval: decided('approvedOn'),
  decision: decided('madeOn'),
  'ruling-receipt': served('ruling'),
  'ruling-notice': anchored('ruling-notice'),
  'end-paper-notice': anchored('end-paper-notice'),
  'correction-notice': anchored('correction-notice'),
  'change-notice': anchored('change-notice'),
  'revocation-notice': anchored('revocation-notice'),
  'demand-notice': anchored('demand-notice'),
  'challengeable-receipt': anchored('general-suit'),
  change: decided('changedOn'),
  correction: anchored('correction-service'),
  'change-served': anchored('change-service'),
  revocation: anchored('revocation-service'),
  'change-to-publish': anchored('publication-of-own-change', ''),
  undoing: decided('quashedOn'),
  litigation: matter('litigation'),
  'suit-end': ended('suit'),
  effect: decided('effectiveOn'),
  'demand-end': ended('demand'),
  'demand-dispatch': anchored('reaction-from-dispatch', ''),
  referral: (on) => ({ file: { 'matter/1': { matter: 'referral', state: 'open', openedOn: on } } }),
  'referral-approval': (on) => ({ file: { 'matter/1': { matter: 'referral', state: 'granted', approvedOn: on } } }),
  'referral-sending': (on) => ({ file: { 'matter/1': { matter: 'referral', state: 'granted', sentOn: on } } }),
  'right-holder-turn': anchored('right-holder-enforcement'),
  'closing-start': anchored('closing', ''),
};

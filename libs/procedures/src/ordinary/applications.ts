import type { Transition, Write } from '../engine/model.js';
import type { ApplicationKind } from '../guards/applications.js';
import type { GuardName } from '../guards/table.js';
import type { Basis } from '../shared/basis.js';
import { aboutParty, choice, optional, paper, prose, reason, receivedOn, record, whole } from '../shared/fields.js';
import type { Law } from './law.js';
import { ANY_PARTY, fixed, given, opens, PANEL, today, under } from '../shared/step-parts.js';
import type { Step } from './parts.js';
import { UNDECIDED_OR_HELD } from './stages.js';

interface Answer {
  readonly kind: ApplicationKind;
  readonly guard: GuardName;
  readonly basis: keyof Law;
  readonly state: 'granted' | 'refused';
}

/** The steps by which the office answers what a party applied for. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'extend-answer': { kind: 'answer-extension', guard: 'answersAnswerExtension', basis: 'answer', state: 'granted' },
  'grant-evidence-extension': {
    ...{ kind: 'evidence-extension', guard: 'answersEvidenceExtension' },
    ...{ basis: 'evidencePeriod', state: 'granted' },
  },
  'grant-settlement-time': { kind: 'settlement', guard: 'answersSettlement', basis: 'closing', state: 'granted' },
  suspend: { kind: 'suspension', guard: 'answersSuspension', basis: 'suspend', state: 'granted' },
  'refuse-suspension': { kind: 'suspension', guard: 'answersSuspension', basis: 'noSuspension', state: 'refused' },
  'order-appraisal': { kind: 'appraisal', guard: 'answersAppraisal', basis: 'appraisal', state: 'granted' },
  'begin-appraisal': { kind: 'appraisal', guard: 'answersAppraisal', basis: 'appraisal', state: 'granted' },
  'close-hearing-to-public': {
    ...{ kind: 'closed-hearing', guard: 'answersClosedHearing', basis: 'record', state: 'granted' },
  },
  'order-confidentiality': {
    ...{ kind: 'confidentiality', guard: 'answersConfidentiality' },
    ...{ basis: 'confidentiality', state: 'granted' },
  },
  'postpone-hearing': { kind: 'postponement', guard: 'answersPostponement', basis: 'hearing', state: 'granted' },
};

const closes = (state: Answer['state']): Write => ({
  record: 'matter',
  id: given('application'),
  onlyWith: 'application',
  merge: true,
  set: { state: fixed(state), closedOn: today },
});

/**
 * Steps that grant or refuse what a party may ask for take the application they answer; the office may still act
 * without one, on a request made orally or of its own accord, as far as its own guards let it.
 */
export const answeringApplications = <S extends string, G extends string, C extends string, D extends string>(
  law: Law,
  steps: readonly Transition<S, G | GuardName, C, D>[],
): Transition<S, G | GuardName, C, D>[] =>
  steps.map((step) => {
    const answer = ANSWERS[step.id];
    if (!answer) return step;
    const basis: Basis = law[answer.basis];
    return {
      ...step,
      input: { ...step.input, application: optional(record('matter')('所答复的申请', 'Application answered')) },
      guards: [...(step.guards ?? []), ...under(basis, answer.guard)],
      writes: [...(step.writes ?? []), closes(answer.state)],
    };
  });

/** What parties apply for in an edition: that for which it has a step that grants it. */
const kindsIn = (steps: readonly { readonly id: string }[]): ApplicationKind[] => [
  ...new Set(steps.flatMap(({ id }) => ANSWERS[id]?.kind ?? [])),
];

/** A party applies, and the application waits, for everybody to see, until it is granted or refused with reasons. */
export const applications = (law: Law, steps: readonly { readonly id: string }[]): Step[] => [
  {
    id: 'file-application',
    title: { zh: '提出申请', en: 'Apply for something' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ANY_PARTY,
    guards: under(law.applications, 'actsForItself', 'applicationHasItsOccasion', 'notYetAppliedFor'),
    input: {
      party: aboutParty,
      kind: choice(...kindsIn(steps))('申请事项', 'What for', law.applications),
      receivedOn,
      reason: prose('理由', 'Reasons', law.applications),
      days: optional(whole(1, 180)('申请的天数', 'Days asked for')),
      paper: optional(paper('证明材料', 'Proof')),
    },
    writes: [
      opens('application', { openedOn: given('receivedOn'), byParty: given('party'), ground: given('kind') }, [
        'reason',
        'days',
        'paper',
      ]),
    ],
    event: 'application.filed',
    ...law.applications,
    rank: 82,
  },
  {
    id: 'refuse-application',
    title: { zh: '不予准许申请', en: 'Refuse an application' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: PANEL,
    guards: [
      ...under(law.applications, 'applicationIsOpen'),
      ...under(law.noSuspension, 'suspensionIsAnsweredOnItsGrounds'),
    ],
    input: { matter: record('matter')('申请', 'Application'), reason },
    writes: [
      {
        record: 'matter',
        id: given('matter'),
        merge: true,
        set: { state: fixed('refused'), closedOn: today, outcome: given('reason') },
      },
    ],
    event: 'application.refused',
    ...law.applications,
    rank: 83,
  },
];

import type { Both } from '../../i18n/words';
import type { Steps, StepView } from '../../parts/types';
import { cureOf } from '../step/cure';

export interface Check {
  readonly key: string;
  readonly says: Both;
  readonly article: string;
  /** `atHand`: the paper that it asks for came in and waits to be looked at and entered: nobody is asked for it again. */
  readonly state: 'failed' | 'atHand' | 'passed' | 'byHand';
  /** The step with which the missing thing can be entered at once, where there is one. */
  readonly fix: StepView | null;
}
interface Guard {
  readonly guard: string;
  readonly says: Both;
  readonly citation: string;
}

/** Conditions of the panel and of who helps it: no fault of the request. */
const OWN = /^(panel|clerk|investigators)/;
/** Conditions that judge what is entered when docketing: nobody can have met them before. */
const BY_HAND = /^(competence|provincialLevel)/;

/** The kinds of paper with which a step can be taken. */
const kindsOf = (step: StepView): readonly string[] =>
  Object.values(step.input as Readonly<Record<string, { readonly type: { readonly paperKinds?: readonly string[] } }>>)
    .flatMap(({ type }) => type.paperKinds ?? [])
    .filter((kind) => !GENERAL.includes(kind));
/** Under which a paper may be anything. */
const GENERAL: readonly string[] = ['evidence', 'other'];

/**
 * Every condition of docketing with how it stands: what the system refuses first, then the rest. `handedIn`: the kinds of the
 * papers that came with the request.
 */
export function checksOf(guards: readonly Guard[], steps: Steps, handedIn: readonly string[]): Check[] {
  const docket = steps.steps.find((step) => step.transition === 'docket');
  const failures = docket?.failures ?? [];
  const failed = failures.map((failure, at): Check => {
    const fix = cureOf(failure.guard, steps);
    return {
      key: `${failure.guard}-${at}`,
      says: failure.message,
      article: failure.article,
      state: fix && kindsOf(fix).some((kind) => handedIn.includes(kind)) ? 'atHand' : 'failed',
      fix,
    };
  });
  const others = guards
    .filter(({ guard }) => !OWN.test(guard) && !failures.some((failure) => failure.guard === guard))
    .map(({ guard, says, citation }): Check => ({
      key: guard,
      says,
      article: citation,
      state: BY_HAND.test(guard) ? 'byHand' : 'passed',
      fix: null,
    }));
  return [...failed, ...others];
}

import type { Both } from '../../i18n/words';
import type { Steps, StepView } from '../../parts/types';
import { cureOf } from '../step/cure';

export interface Check {
  readonly key: string;
  readonly says: Both;
  readonly article: string;
  readonly state: 'failed' | 'passed' | 'byHand';
  /** The step with which the missing thing can be entered at once, where there is one. */
  readonly fix: StepView | null;
}
interface Guard {
  readonly guard: string;
  readonly says: Both;
  readonly citation: string;
}

/** Conditions of the panel: no fault of the request. */
const OWN = /^panel/;
/** Conditions that judge what is entered when docketing: nobody can have met them before. */
const BY_HAND = /^(competence|provincialLevel)/;
/** Every condition of docketing with how it stands: what the system refuses first, then the rest. */
export function checksOf(guards: readonly Guard[], steps: Steps): Check[] {
  const docket = steps.steps.find((step) => step.transition === 'docket');
  const failures = docket?.failures ?? [];
  const failed = failures.map((failure, at): Check => ({
    key: `${failure.guard}-${at}`,
    says: failure.message,
    article: failure.article,
    state: 'failed',
    fix: cureOf(failure.guard, steps),
  }));
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

import type { Both } from '../../i18n/words';
import type { Steps, StepView } from '../../parts/types';
import { cureOf } from '../step/cure';

export interface Check {
  readonly key: string;
  readonly guard: string;
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
  /** Of the panel and of who helps it: no fault of the request. */
  readonly ofOffice: boolean;
  /** Judges what is entered with the step itself: nobody can have met it before. */
  readonly onEntry: boolean;
}

/** The kinds of paper with which a step can be taken. */
const kindsOf = (step: StepView): readonly string[] =>
  Object.values(step.input as Readonly<Record<string, { readonly type: { readonly paperKinds?: readonly string[] } }>>)
    .flatMap(({ type }) => type.paperKinds ?? [])
    .filter((kind) => !GENERAL.includes(kind));
/** Under which a paper may be anything. */
const GENERAL: readonly string[] = ['evidence', 'other'];

/**
 * Every condition of the step with which the request goes on, and how it stands: what the system refuses first, then the
 * rest. `handedIn`: the kinds of the papers that came with the request.
 */
export function checksOf(
  { failures }: StepView,
  guards: readonly Guard[],
  steps: Steps,
  handedIn: readonly string[],
): Check[] {
  const failed = failures.map((failure, at): Check => {
    const fix = cureOf(failure.guard, steps);
    return {
      key: `${failure.guard}-${at}`,
      guard: failure.guard,
      says: failure.message,
      article: failure.article,
      state: fix && kindsOf(fix).some((kind) => handedIn.includes(kind)) ? 'atHand' : 'failed',
      fix,
    };
  });
  const others = guards
    .filter(({ guard, ofOffice }) => !ofOffice && !failures.some((failure) => failure.guard === guard))
    .map(({ guard, says, citation, onEntry }): Check => ({
      key: guard,
      guard,
      says,
      article: citation,
      state: onEntry ? 'byHand' : 'passed',
      fix: null,
    }));
  return [...failed, ...others];
}

import type { Steps, StepView } from '../../parts/types';

/** Where each step that only several cases take at once is taken, under the address of a case. */
export const TOGETHER_AT: Readonly<Record<string, 'join' | 'split'>> = { 'join-cases': 'join', 'split-case': 'split' };

/** Where the form of a step stands, under the desk. */
export const formOf = (id: string, transition: string): string =>
  `/cases/${id}/${TOGETHER_AT[transition] ?? `steps/${transition}`}`;

/** What alone keeps such a step from being taken in the case by itself. */
const ALONE = 'casesAreTakenTogether';

/** Of the steps that only several cases take at once, those that this case would not stand in the way of. */
export function openTogether(steps: Steps | undefined): { readonly join?: StepView; readonly split?: StepView } {
  const open = steps?.steps.filter(
    ({ together, failures }) => together === 'only' && failures.every(({ guard }) => guard === ALONE),
  );
  return Object.fromEntries(
    (open ?? []).flatMap((step) => (TOGETHER_AT[step.transition] ? [[TOGETHER_AT[step.transition], step]] : [])),
  );
}

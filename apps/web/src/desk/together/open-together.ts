import type { Steps, StepView } from '../../parts/types';

type Act = 'join' | 'split';
type Joinder = Pick<StepView, 'joinder'>;

/** Which form has a step that only several cases take at once; null for every other step. */
export const actOf = ({ joinder }: Joinder): Act | null =>
  joinder === null ? null : joinder === 'joins' ? 'join' : 'split';

/** Where the form of a step stands, under the desk. */
export const formOf = (id: string, step: Joinder & { readonly transition: string }): string =>
  `/cases/${id}/${actOf(step) ?? `steps/${step.transition}`}`;

/** Of the steps that only several cases take at once, those that this case would not stand in the way of. */
export function openTogether(steps: Steps | undefined): { readonly join?: StepView; readonly split?: StepView } {
  const open = steps?.steps.filter(({ openTogether }) => openTogether);
  return Object.fromEntries((open ?? []).flatMap((step) => (step.joinder ? [[actOf(step), step]] : [])));
}

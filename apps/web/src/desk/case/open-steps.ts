import type { Steps, StepView } from '../../parts/types';
import { openTogether } from '../together/open-together';

/** The steps that are listed. Which cases stay together follows from which ones leave, so that one is not. */
export const offeredSteps = ({ steps }: Steps): StepView[] =>
  steps.filter((step) => step.together !== 'only' || step.joinder !== null);

/** What the reader can take now, in this case or in several at once. */
export function openSteps(steps: Steps): StepView[] {
  const together = Object.values(openTogether(steps));
  return offeredSteps(steps).filter((step) => step.allowed || together.includes(step));
}

import type { Steps, StepView } from '../../parts/types';

/** The two steps between which the head decides; none where no draft waits. */
export function decisionsOf({ steps }: Steps): { readonly approves: StepView; readonly returns: StepView } | null {
  const waiting = steps.filter(({ atStage }) => atStage);
  const approves = waiting.find(({ draft }) => draft === 'approves');
  const returns = waiting.find(({ draft }) => draft === 'returns');
  return approves && returns ? { approves, returns } : null;
}

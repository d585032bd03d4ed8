import type { Steps, StepView } from '../../parts/types';

/** The open step that makes this condition hold, where the procedure names one. */
export const cureOf = (guard: string, { steps }: Steps): StepView | null =>
  steps.find((step) => step.allowed && step.cures === guard) ?? null;

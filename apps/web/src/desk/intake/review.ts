import type { Steps, StepView } from '../../parts/types';

/** The review of a request 收件审查: the step that it leads to, and the one that asks for what is lacking, where there is one. */
export interface Review {
  readonly goesOn: StepView;
  readonly asks: StepView | null;
}

/** None where no request is under review, or by nobody who could go on with it. */
export function reviewOf({ steps }: Steps): Review | null {
  const goesOn = steps.find(({ intake, atStage }) => intake && atStage);
  const asks = steps.find(({ opens, atStage }) => opens === 'supplement' && atStage);
  return goesOn ? { goesOn, asks: asks ?? null } : null;
}

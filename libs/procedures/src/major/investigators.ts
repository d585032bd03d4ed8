import { investigatorSteps } from '../ordinary/investigators.js';
import type { Law } from '../ordinary/law.js';
import { UNDECIDED, UNDECIDED_OR_HELD } from './stages.js';
import type { Step } from './step.js';

/** Technical investigators and appraisal bodies, with their recusal (Notice 426 arts. 9, 14, 15). */
export const investigators = (law: Law): Step[] =>
  investigatorSteps({ law, undecided: UNDECIDED, undecidedOrHeld: UNDECIDED_OR_HELD });

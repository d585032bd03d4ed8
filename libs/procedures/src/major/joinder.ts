import { joinderSteps } from '../ordinary/joinder.js';
import type { Law } from '../ordinary/law.js';
import { AFTER_RULING } from '../ordinary/stages.js';
import { UNDECIDED_OR_HELD, UNDER_EXAMINATION } from './stages.js';
import type { Step } from './step.js';

/** Notice 426 is silent on cases tried together: what fills its gaps says it, and for which grounds. */
export const joinder = (law: Law, grounds: readonly string[]): Step[] =>
  joinderSteps({
    law,
    grounds,
    undeliberated: UNDER_EXAMINATION,
    numbered: [...UNDECIDED_OR_HELD, ...AFTER_RULING],
  });

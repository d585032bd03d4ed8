import type { Transition } from '../engine/model.js';
import type { ClockName } from './clocks.js';
import type { DocumentName } from './documents.js';
import type { GuardName } from './guards.js';
import type { StageName } from './stages.js';

/** A transition of the major procedure; a misspelt stage, guard, clock or document does not compile. */
export type Step = Transition<StageName, GuardName, ClockName, DocumentName>;

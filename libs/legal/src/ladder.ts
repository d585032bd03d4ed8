import type { Calendar } from './calendar.js';
import type { LegalDate } from './legal-date.js';

/**
 * The days on which to warn of a due day: for each number of working days before it, in the order given; 0 is the
 * due day itself. A due day at rest counts back from its own place, so 1 is the last working day before it.
 */
export const ladder = (dueOn: LegalDate, calendar: Calendar, spec: readonly number[]): LegalDate[] =>
  spec.map((before) => calendar.addWorkingDays(dueOn, -before));

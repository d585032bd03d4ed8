import type { Calendar } from './calendar.js';
import { fromDay, toDay, type LegalDate } from './legal-date.js';

/**
 * The days on which to warn of a due day: for each number of working days before it, in the order given; 0 is the
 * due day itself. A due day at rest counts back from its own place, so 1 is the last working day before it.
 */
export const ladder = (dueOn: LegalDate, calendar: Calendar, spec: readonly number[]): LegalDate[] =>
  spec.map((before) => calendar.addWorkingDays(dueOn, -before));

/** The first working day on or after the date. */
export const nextWorkingDay = (date: LegalDate, calendar: Calendar): LegalDate =>
  fromDay(calendar.days.nthFrom(toDay(date), 1));

/** The last working day on or before the date. */
export const previousWorkingDay = (date: LegalDate, calendar: Calendar): LegalDate =>
  fromDay(calendar.days.nthBack(toDay(date), 1));

export const isWorkingDay = (date: LegalDate, calendar: Calendar): boolean => calendar.isWorkingDay(date);
export const addWorkingDays = (date: LegalDate, n: number, calendar: Calendar): LegalDate =>
  calendar.addWorkingDays(date, n);
/** Working days after `a` up to and including `b`; negative when `b` is earlier. */
export const workingDaysBetween = (a: LegalDate, b: LegalDate, calendar: Calendar): number =>
  calendar.workingDaysBetween(a, b);

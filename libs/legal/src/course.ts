import type { Stage } from './check-term.js';
import { addMonthsToDay, type DayNumber } from './legal-date.js';

/** One leg of a term: stages that count the same kind of day, from the day after `start` to `end`. */
export interface Leg {
  readonly start: DayNumber;
  readonly stages: readonly Stage[];
  /** Counts working days; otherwise every day. */
  readonly working: boolean;
  /** Days that had to be counted. */
  readonly total: number;
  readonly end: DayNumber;
}

/** How a term ran, for its explanation. */
export interface Course {
  readonly legs: readonly Leg[];
  readonly nominal: DayNumber;
  readonly due: DayNumber;
}

/** How a notice in advance was counted back: the first clear day, the day before it, the working day at or before that. */
export interface BackwardCourse {
  readonly first: DayNumber;
  readonly latest: DayNumber;
  readonly latestWorkingDay: DayNumber;
}

/** Where a stage in calendar days, months or years ends when nothing is excluded. */
export function addStage(day: DayNumber, { count, unit }: Stage): DayNumber {
  if (unit === 'month') return addMonthsToDay(day, count);
  if (unit === 'year') return addMonthsToDay(day, count * 12);
  return day + count;
}

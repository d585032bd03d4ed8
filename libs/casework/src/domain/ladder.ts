import { instantOf, ladder, type Calendar, type LegalDate } from '#libs/legal';

/** Working days before the due day on which to warn, unless a clock says otherwise; 0 is the day itself. */
export const DEFAULT_LADDER: readonly number[] = [10, 5, 3, 1, 0];

/** How many working days of overdue warnings are planned at a time; the sweep plans on from there. */
export const OVERDUE_DAYS = 15;

/** Warnings ring when the office opens. */
const OPENING = '08:00';

/** Instants are kept in one form, so that they compare as text. */
export const utc = (instant: string): string => new Date(instant).toISOString();

export interface Rungs {
  readonly ladder: string[];
  readonly marks: number[];
}

/**
 * The warnings before a due day that still lie ahead of `now`, then, for a duty of the authority, one each
 * working day that it stays undone (marks −1, −2 …).
 */
export function planRungs(
  first: LegalDate,
  due: LegalDate,
  calendar: Calendar,
  now: string,
  spec: readonly number[],
  overdue: boolean,
): Rungs {
  const planned = ladder(first, calendar, [...spec]).map((day, i) => ({
    at: instantOf(day, OPENING),
    mark: spec[i] ?? 0,
  }));
  const after = overdue ? overdueRungs(due, calendar, 1) : { ladder: [], marks: [] };
  const ahead = planned.filter((r) => r.at > now).sort((a, b) => (a.at < b.at ? -1 : 1));
  return { ladder: [...ahead.map((r) => r.at), ...after.ladder], marks: [...ahead.map((r) => r.mark), ...after.marks] };
}

/** Overdue warnings from the `from`-th working day after the due day on. */
export function overdueRungs(due: LegalDate, calendar: Calendar, from: number): Rungs {
  const marks = Array.from({ length: OVERDUE_DAYS }, (_, i) => from + i);
  return {
    ladder: marks.map((n) => instantOf(calendar.addWorkingDays(due, n), OPENING)),
    marks: marks.map((n) => -n),
  };
}

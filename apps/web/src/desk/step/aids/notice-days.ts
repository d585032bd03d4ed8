import { addDays } from '../../../parts/dates';

/** Whether the office works on a day; undefined while that is not known. */
type Works = (day: string) => boolean | undefined;

/**
 * The last day on which the notice of a hearing may arrive: so many working days lie wholly between it and the hearing,
 * as the procedure counts them. Null while the calendar is not known that far.
 */
export function latestNotice(hearing: string, clearDays: number, works: Works): string | null {
  let day = hearing;
  for (let counted = 0; counted < clearDays;) {
    day = addDays(day, -1);
    const working = works(day);
    if (working === undefined) return null;
    if (working) counted += 1;
  }
  return addDays(day, -1);
}

/** The first day for a hearing whose notice arrives on `arrives`. Null while the calendar is not known that far. */
export function earliestHearing(arrives: string, clearDays: number, works: Works): string | null {
  let day = arrives;
  for (let counted = 0; counted < clearDays;) {
    day = addDays(day, 1);
    const working = works(day);
    if (working === undefined) return null;
    if (working) counted += 1;
  }
  do {
    day = addDays(day, 1);
    if (works(day) === undefined) return null;
  } while (!works(day));
  return day;
}

import { countTerm, dateOfInstant, parseLegalDate, type Calendar, type LegalDate } from '#libs/legal';
import type { Clock } from './clock.js';
import { utc } from './ladder.js';

/** All that a due day hangs on, beside the calendar. */
export type Counted = Pick<Clock, 'anchoredOn' | 'term' | 'extensions' | 'pauses'>;

/** What the counting function is asked for a clock without an open pause. */
export function countOf(c: Counted) {
  return {
    from: anchorOf(c),
    ...c.term,
    extensions: c.extensions.map(({ count, unit }) => ({ count, unit })),
    excluded: c.pauses.flatMap((p) => (p.to === null ? [] : [{ from: p.from, to: p.to, kind: p.kind }])),
  };
}

/** Where hours were recorded with their day only, they are counted from its beginning, which warns early and never late. */
const anchorOf = (c: Counted): string => (c.term.unit === 'hour' ? `${c.anchoredOn}T00:00:00+08:00` : c.anchoredOn);

/** Where a clock ends by what it hangs on: its days, and the first instant at which it is over. */
export function endOf(c: Counted, calendar: Calendar) {
  const counted = countTerm(countOf(c), calendar);
  return {
    nominalOn: dayOf('latest' in counted ? counted.latestWorkingDay : counted.nominal),
    dueOn: dayOf('latest' in counted ? counted.latest : counted.due),
    dueAt: utc(counted.dueAt),
    provisional: counted.provisional,
  };
}

/** The legal date of an outcome; clocks of hours end at an instant. */
const dayOf = (end: string): LegalDate => (end.length > 10 ? dateOfInstant(end) : parseLegalDate(end));

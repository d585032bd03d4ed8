import { countTerm, dateOfInstant, parseLegalDate, type Calendar, type LegalDate, type Term } from '#libs/legal';
import type { Clock } from './clock.js';
import { utc } from './ladder.js';

/** All that a due day hangs on, beside the calendar. */
export type Counted = Pick<Clock, 'anchoredOn' | 'term' | 'extensions' | 'pauses'>;

/**
 * What the counting function is asked for a clock without an open pause.
 *
 * A term whose end rolls has its last day only after the days of rest (民法典203(1), 专利法实施细则5), so time that begins
 * with that day, or with a day of rest before it, takes the last day away while it still runs. Nothing else of the term is
 * left then: it ends on the day on which it goes on, or on the first working day after that. For the counting, which gives
 * back whole days only, the days of rest before such a pause belong to it.
 */
export function countOf(c: Counted, calendar: Calendar) {
  const request = {
    from: anchorOf(c),
    ...c.term,
    extensions: c.extensions.map(({ count, unit }) => ({ count, unit })),
    excluded: c.pauses.flatMap((p) => (p.to === null ? [] : [{ from: p.from, to: p.to, kind: p.kind }])),
  };
  return request.roll === 'next-working-day' ? fromTheLastDayOn(request, calendar) : request;
}

interface Request extends Term {
  readonly from: string;
  readonly extensions: { readonly count: number; readonly unit: Term['unit'] }[];
  readonly excluded: { readonly from: string; readonly to: string; readonly kind: string; readonly rest?: true }[];
}

/** Several pauses may follow one upon another, each on the day to which the one before it moved the end. */
function fromTheLastDayOn(request: Request, calendar: Calendar): Request {
  const counted = countTerm(request, calendar);
  if ('latest' in counted) return request;
  const { nominal, dueOn } = counted;
  const late = request.excluded.find(({ from, to }) => nominal < from && from <= dueOn && dueOn < to);
  if (!late) return request;
  const rest = { from: nominal, to: late.from, kind: late.kind, rest: true } as const;
  return fromTheLastDayOn({ ...request, excluded: [...request.excluded, rest] }, calendar);
}

/** Where hours were recorded with their day only, they are counted from its beginning, which warns early and never late. */
const anchorOf = (c: Counted): string => (c.term.unit === 'hour' ? `${c.anchoredOn}T00:00:00+08:00` : c.anchoredOn);

/** Where a clock ends by what it hangs on: its days, and the first instant at which it is over. */
export function endOf(c: Counted, calendar: Calendar) {
  const counted = countTerm(countOf(c, calendar), calendar);
  return {
    nominalOn: dayOf('latest' in counted ? counted.latestWorkingDay : counted.nominal),
    dueOn: dayOf('latest' in counted ? counted.latest : counted.due),
    dueAt: utc(counted.dueAt),
    provisional: counted.provisional,
  };
}

/** The legal date of an outcome; clocks of hours end at an instant. */
const dayOf = (end: string): LegalDate => (end.length > 10 ? dateOfInstant(end) : parseLegalDate(end));

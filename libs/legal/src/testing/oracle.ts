/**
 * A second, plain counter for the tests: it walks a JavaScript date day by day and asks a given source (chinese-days)
 * whether it is a working day. Nothing of it is shared with the counting under test.
 */
export type WorkdaySource = (date: string) => boolean;

/** Remembers the answers of a source: a walk asks for the same days over and over. */
export function remembering(source: WorkdaySource): WorkdaySource {
  const known = new Map<string, boolean>();
  return (date) => {
    const found = known.get(date) ?? source(date);
    known.set(date, found);
    return found;
  };
}

const next = new Map<string, string>();
const previous = new Map<string, string>();

export function shift(date: string, days: number): string {
  const steps = days === 1 ? next : days === -1 ? previous : null;
  const found = steps?.get(date);
  if (found !== undefined) return found;
  const there = shifted(date, days);
  steps?.set(date, there);
  return there;
}

function shifted(date: string, days: number): string {
  const d = new Date(`${date}T00:00:00Z`);
  d.setUTCDate(d.getUTCDate() + days);
  return d.toISOString().slice(0, 10);
}

function plusMonths(date: string, months: number): string {
  const d = new Date(`${date}T00:00:00Z`);
  const wanted = d.getUTCDate();
  d.setUTCDate(1);
  d.setUTCMonth(d.getUTCMonth() + months);
  const month = d.getUTCMonth();
  for (let tries = 1; tries < wanted; tries++) {
    d.setUTCDate(d.getUTCDate() + 1);
    if (d.getUTCMonth() !== month) {
      d.setUTCDate(d.getUTCDate() - 1);
      break;
    }
  }
  return d.toISOString().slice(0, 10);
}

type Unit = 'calendar-day' | 'working-day' | 'month' | 'year';
type Interval = { readonly from: string; readonly to: string };

export interface Question {
  readonly from: string;
  readonly count: number;
  readonly unit: Unit;
  readonly roll?: 'none' | 'next-working-day' | 'previous-working-day';
  readonly direction?: 'after' | 'before';
  readonly extensions?: readonly { readonly count: number; readonly unit?: Unit }[];
  readonly excluded?: readonly Interval[];
}

export function ask(q: Question, isWorkday: WorkdaySource): Record<string, string> {
  return q.direction === 'before' ? before(q, isWorkday) : after(q, isWorkday);
}

function walkBack(date: string, isWorkday: WorkdaySource): string {
  let day = date;
  while (!isWorkday(day)) day = shift(day, -1);
  return day;
}

function before({ from, count, unit }: Question, isWorkday: WorkdaySource): Record<string, string> {
  let day = from;
  if (unit === 'working-day') {
    for (let seen = 0; seen < count;) {
      day = shift(day, -1);
      if (isWorkday(day)) seen++;
    }
  } else if (unit === 'calendar-day') {
    for (let seen = 0; seen < count; seen++) day = shift(day, -1);
  } else day = plusMonths(from, unit === 'year' ? -12 * count : -count);
  const latest = shift(day, -1);
  return { latest, latestWorkingDay: walkBack(latest, isWorkday) };
}

interface Plan {
  readonly since: string;
  readonly until: string;
}

function after(
  { from, count, unit, roll = 'none', extensions = [], excluded = [] }: Question,
  isWorkday: WorkdaySource,
): Record<string, string> {
  const out = (day: string): boolean => excluded.some((x) => x.from <= day && day < x.to);
  let end = from;
  // Months and days: where they would end if nothing were excluded, and from where on days are to be given back.
  let planned = null as Plan | null;
  const settle = (): void => {
    if (!planned) return;
    end = planned.until;
    for (let day = shift(planned.since, 1); day <= end; day = shift(day, 1)) if (out(day)) end = shift(end, 1);
    planned = null;
  };
  for (const stage of [{ count, unit }, ...extensions.map((e) => ({ count: e.count, unit: e.unit ?? unit }))]) {
    if (stage.unit === 'working-day') {
      settle();
      for (let seen = 0; seen < stage.count;) {
        end = shift(end, 1);
        if (isWorkday(end) && !out(end)) seen++;
      }
      continue;
    }
    const { since, until }: Plan = planned ?? { since: end, until: end };
    const next: string =
      stage.unit === 'calendar-day'
        ? shift(until, stage.count)
        : plusMonths(until, stage.unit === 'year' ? 12 * stage.count : stage.count);
    planned = { since, until: next };
  }
  settle();
  let due = end;
  if (roll !== 'none') while (!isWorkday(due)) due = shift(due, roll === 'next-working-day' ? 1 : -1);
  return { nominal: end, due };
}

import type { Band } from './use-explained';

/** One measure for all bands of a case: per cent of the way from the first day to the last. */
export interface Scale {
  at(date: string): number;
  /** First days of the months to write beneath, few enough to stand side by side. */
  readonly months: readonly string[];
}

/** Counted back from a day to come, such as that of a hearing: what has to be done is due before the clock's first day. */
export const isBackward = ({ anchoredOn, dueOn }: Pick<Band['clock'], 'anchoredOn' | 'dueOn'>): boolean =>
  dueOn !== null && dueOn < anchoredOn;

const MOST_MONTHS = 8;
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

export function scaleOf(bands: readonly Band[], today: string): Scale {
  const days = bands.flatMap(({ clock, stretches }) =>
    [clock.anchoredOn, clock.dueOn, ...stretches.flatMap(({ from, to }) => [from, to])].filter((day) => day !== null),
  );
  const sorted = [...days, today].sort();
  const first = sorted[0] ?? today;
  const last = sorted.at(-1) ?? today;
  const length = Math.max(1, dayNumber(last) - dayNumber(first));
  const all = monthsBetween(first, last);
  const every = Math.ceil(all.length / MOST_MONTHS);
  return {
    at: (date) => Math.min(100, Math.max(0, ((dayNumber(date) - dayNumber(first)) / length) * 100)),
    months: all.filter((_, n) => n % every === 0),
  };
}

function monthsBetween(first: string, last: string): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  const found: string[] = [];
  for (let n = 1; ; n += 1) {
    const day = new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 10);
    if (day > last) return found;
    found.push(day);
  }
}

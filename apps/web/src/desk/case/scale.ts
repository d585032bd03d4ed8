import type { Band } from './use-explained';

/** One measure for all bands of a case: per cent of the way from the first day to the last. */
export interface Scale {
  at(date: string): number;
  /** The days to write beneath, few enough to stand side by side. */
  readonly ticks: readonly Tick[];
}

interface Tick {
  readonly on: string;
  readonly label: string;
}

type Days = Pick<Band['clock'], 'anchoredOn' | 'dueOn'>;
interface Drawn {
  readonly clock: Days;
  readonly stretches: readonly Pick<Band['stretches'][number], 'from' | 'to'>[];
}

/** Counted back from a day to come, such as that of a hearing: what has to be done is due before the clock's first day. */
export const isBackward = ({ anchoredOn, dueOn }: Days): boolean => dueOn !== null && dueOn < anchoredOn;

const MOST_TICKS = 8;
/** From here on a tick has no room for its words before the end of the axis of a phone. */
const ROOM_UNTIL = 84;
/** So that even a single day has another beside it. */
const FEWEST_DAYS = 2;
/** Steps in days; what is longer goes by months. */
const STEPS = [1, 2, 3, 7, 14];
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

export function scaleOf(bands: readonly Drawn[], today: string): Scale {
  const days = bands.flatMap(({ clock, stretches }) =>
    [clock.anchoredOn, clock.dueOn, ...stretches.flatMap(({ from, to }) => [from, to])].filter((day) => day !== null),
  );
  const sorted = [...days, today].sort();
  const first = sorted[0] ?? today;
  const length = Math.max(FEWEST_DAYS, dayNumber(sorted.at(-1) ?? today) - dayNumber(first));
  const at = (date: string): number =>
    Math.min(100, Math.max(0, ((dayNumber(date) - dayNumber(first)) / length) * 100));
  return { at, ticks: ticksOf(first, length).filter(({ on }) => at(on) <= ROOM_UNTIL) };
}

function ticksOf(first: string, length: number): Tick[] {
  const step = STEPS.find((days) => Math.floor(length / days) < MOST_TICKS);
  if (step) {
    const on = Array.from({ length: Math.floor(length / step) + 1 }, (_, n) => dayOf(dayNumber(first) + n * step));
    return on.map((day) => ({ on: day, label: day.slice(5) }));
  }
  const all = monthsBetween(first, dayOf(dayNumber(first) + length));
  const every = Math.ceil(all.length / MOST_TICKS);
  return all.filter((_, n) => n % every === 0).map((day) => ({ on: day, label: day.slice(0, 7) }));
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

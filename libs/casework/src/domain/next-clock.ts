import type { Clock } from './clock.js';

type Timed = Pick<Clock, 'id' | 'state' | 'duty' | 'ofRight' | 'settledOn' | 'standing' | 'dueAt' | 'anchoredOn'>;

/** Something has still to be done by it: it runs, or it is a duty of the authority that is overdue. */
export const waits = (c: Timed): boolean =>
  (c.state === 'armed' && !c.ofRight) || (c.state === 'fired' && c.settledOn === null && c.duty === 'authority');

const rank = (c: Timed): number => (waits(c) ? 0 : c.state === 'paused' ? 1 : c.state === 'armed' ? 2 : 3);
/** A target the office has set itself, which must not hide a day of the law, whichever comes first. */
const ofOffice = (c: Timed): number => Number(rank(c) < 2 && c.standing === 'policy');
const ofOthers = (c: Timed): number => Number(c.duty !== 'authority');

/**
 * What waits goes first, by its date, and what the law sets before the office's own targets; then what rests, what may
 * be used and what has ended. On one day the authority's duties lead.
 */
export const byUrgency = (a: Timed, b: Timed): number =>
  rank(a) - rank(b) ||
  ofOffice(a) - ofOffice(b) ||
  (a.dueAt ?? '').localeCompare(b.dueAt ?? '') ||
  ofOthers(a) - ofOthers(b) ||
  a.anchoredOn.localeCompare(b.anchoredOn) ||
  a.id.localeCompare(b.id);

/** The clock by which a case is spoken of: the next that waits, else one that rests; null where all have ended. */
export function nextClock<C extends Timed>(clocks: readonly C[]): C | null {
  const [first] = [...clocks].sort(byUrgency);
  return first && rank(first) < 2 ? first : null;
}

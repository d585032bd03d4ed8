import type { Clock } from './clock.js';

type Timed = Pick<Clock, 'id' | 'state' | 'duty' | 'ofRight' | 'settledOn' | 'standing' | 'dueAt' | 'anchoredOn'>;

/** Something has still to be done by it: it runs, or it is a duty of the authority that is overdue. */
export const waits = (c: Timed): boolean =>
  (c.state === 'armed' && !c.ofRight) || (c.state === 'fired' && c.settledOn === null && c.duty === 'authority');

const rank = (c: Timed): number => (waits(c) ? 0 : c.state === 'paused' ? 1 : c.state === 'armed' ? 2 : 3);
/** A target the office has set itself and missed: from then on it must not hide a day of the law that is still to come. */
const missed = (c: Timed): number => Number(waits(c) && c.state === 'fired' && c.standing === 'policy');
const ofOthers = (c: Timed): number => Number(c.duty !== 'authority');

/**
 * What waits goes first, by its date, a target of the office that is missed behind all else; then what rests, what may
 * be used and what has ended. On one day the authority's duties lead.
 */
export const byUrgency = (a: Timed, b: Timed): number =>
  rank(a) - rank(b) ||
  missed(a) - missed(b) ||
  (a.dueAt ?? '').localeCompare(b.dueAt ?? '') ||
  ofOthers(a) - ofOthers(b) ||
  a.anchoredOn.localeCompare(b.anchoredOn) ||
  a.id.localeCompare(b.id);

/** The clock by which a case is spoken of: the next that waits, else one that rests; null where all have ended. */
export function nextClock<C extends Timed>(clocks: readonly C[]): C | null {
  const [first] = [...clocks].sort(byUrgency);
  return first && rank(first) < 2 ? first : null;
}

import type { ClockView, Facts } from '../engine/model.js';
import { recordOf } from '../facts/file.js';
import { clockOf } from './look.js';

/** What belongs to the ruling in force, not to one that was set aside. */
export const sinceRuling = (facts: Facts, on: string | null | undefined): boolean =>
  (on ?? '') >= (recordOf(facts.file, 'decision')?.madeOn ?? '');

/**
 * A demand counts where the respondent was bound when it came: it is of this ruling, and not from before the end of the period
 * to sue, which may be later than it was held to be once the day of receipt is corrected (行政强制法 53, 54).
 */
export function demandCounts(facts: Facts, demand: ClockView): boolean {
  const suit = clockOf(facts, 'suit', demand.subject);
  const bound = suit && suit.state !== 'met' ? (suit.dueOn ?? '') : '';
  return demand.state !== 'cancelled' && sinceRuling(facts, demand.anchoredOn) && demand.anchoredOn >= bound;
}

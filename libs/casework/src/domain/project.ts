import { countTerm, type Calendar } from '#libs/legal';
import type { AnyClock, AnyEdition } from '#libs/procedures';
import type { Clock } from './clock.js';
import { countOf, endOf } from './count-of.js';
import { DEFAULT_LADDER, planRungs } from './ladder.js';

export interface Keeping {
  readonly edition: AnyEdition;
  readonly calendar: Calendar;
  /** ISO instant and legal date of the database's present. */
  readonly now: string;
  readonly today: string;
  /** Why the clocks change: the transition's title, kept with each new generation. */
  readonly reason: string;
}

/** A clock as its edition defines it. */
export function definition(keeping: Keeping, clock: string): AnyClock {
  const found = keeping.edition.clocks[clock];
  if (!found) throw new Error(`clock ${clock} is not defined in edition ${keeping.edition.effectiveFrom}`);
  return found;
}

/** A clock that no longer rings: nothing planned. */
export const still = (c: Clock): Clock => ({ ...c, ladder: [], marks: [] });

/** Computes the due day of a clock from its anchor, term, extensions and pauses, and plans its warnings. */
export function project(c: Clock, keeping: Keeping): Clock {
  const due = { nominalOn: null, dueOn: null, dueAt: null, targetOn: null };
  if (c.state === 'met') return c;
  if (c.pauses.some((p) => p.to === null)) return { ...still(c), ...due, state: 'paused' };
  const def = definition(keeping, c.clock);
  const { nominalOn, dueOn, dueAt, provisional } = endOf(c, keeping.calendar);
  const target = def.target
    ? countTerm({ ...countOf(c, keeping.calendar), ...def.target.term, roll: 'none' }, keeping.calendar)
    : null;
  const rungs = planRungs(
    nominalOn,
    dueOn,
    keeping.calendar,
    keeping.now,
    def.ladder ?? DEFAULT_LADDER,
    c.duty === 'authority',
  );
  return {
    ...c,
    state: 'armed',
    nominalOn,
    dueOn,
    dueAt,
    targetOn: target && 'due' in target ? target.due : null,
    provisional,
    ...rungs,
    settledOn: null,
  };
}

import type { Words } from '#libs/kernel';
import type { ClockPurpose } from '#libs/procedures';
import type { Clock, Extension, Pause } from '../../domain/clock.js';
import type { StoredCase } from '../../domain/case.js';
import { healthOf, type Health, type Present } from '../../domain/health.js';
import { byUrgency } from '../../domain/next-clock.js';
import { clockTitle, editionOf, type OfEdition } from './titles.js';
import { ifForParty, partyOfClock } from './whose-clock.js';

/** A clock 期限 as people see it. */
export interface ClockLine {
  readonly id: string;
  readonly clock: string;
  readonly title: Words;
  /** Number of the party or the matter that the clock is about, or id of a person; '' where it runs for all. */
  readonly subject: string;
  /** Name of the party for whom it runs; null where it runs for all, for one of the office, or about a matter. */
  readonly party: string | null;
  readonly run: number;
  readonly generation: number;
  readonly state: Clock['state'];
  readonly duty: string;
  /** What it counts the time for, where the edition says so: the same in every procedure. */
  readonly purpose: ClockPurpose | null;
  /** Time of a right that nobody waits for the use of. */
  readonly ofRight: boolean;
  readonly anchoredOn: string;
  readonly nominalOn: string | null;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  readonly targetOn: string | null;
  readonly provisional: boolean;
  readonly citation: string;
  readonly standing: string;
  readonly extensions: readonly Extension[];
  readonly pauses: readonly Pause[];
  readonly settledOn: string | null;
  readonly health: Health;
}

/** @param party name of the party, if any, that bears the number of the clock's subject */
export const clockLine = (of: OfEdition, c: Clock, present: Present, party: string | null): ClockLine => ({
  id: c.id,
  clock: c.clock,
  title: clockTitle(of, c.clock),
  subject: c.subject,
  party: ifForParty(of, c, party),
  run: c.run,
  generation: c.generation,
  state: c.state,
  duty: c.duty,
  purpose: editionOf(of).clocks[c.clock]?.purpose ?? null,
  ofRight: c.ofRight,
  anchoredOn: c.anchoredOn,
  nominalOn: c.nominalOn,
  dueOn: c.dueOn,
  dueAt: c.dueAt,
  targetOn: c.targetOn,
  provisional: c.provisional,
  citation: c.citation,
  standing: c.standing,
  extensions: c.extensions,
  pauses: c.pauses,
  settledOn: c.settledOn,
  health: healthOf(c, present),
});

/** A clock of a case whose file is at hand. */
export const lineOf = (stored: StoredCase, c: Clock, present: Present): ClockLine =>
  clockLine(stored, c, present, partyOfClock(stored, c));

/** The clocks of a case, the most urgent first. */
export const clockLines = (stored: StoredCase, present: Present): ClockLine[] =>
  [...stored.clocks].sort(byUrgency).map((c) => lineOf(stored, c, present));

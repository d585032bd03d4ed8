import type { Words } from '#libs/kernel';
import type { Clock, Extension, Pause } from '../../domain/clock.js';
import type { StoredCase } from '../../domain/case.js';
import { healthOf, type Health, type Present } from '../../domain/health.js';
import { byUrgency } from '../../domain/next-clock.js';
import { clockTitle } from './titles.js';

/** A clock 期限 as people see it. */
export interface ClockLine {
  readonly id: string;
  readonly clock: string;
  readonly title: Words;
  /** Party id where the clock runs for one party; '' otherwise. */
  readonly subject: string;
  readonly run: number;
  readonly generation: number;
  readonly state: Clock['state'];
  readonly duty: string;
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

export const clockLine = (
  stored: Pick<StoredCase, 'procedure' | 'edition'>,
  c: Clock,
  present: Present,
): ClockLine => ({
  id: c.id,
  clock: c.clock,
  title: clockTitle(stored, c.clock),
  subject: c.subject,
  run: c.run,
  generation: c.generation,
  state: c.state,
  duty: c.duty,
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

/** The clocks of a case, the most urgent first. */
export const clockLines = (stored: StoredCase, present: Present): ClockLine[] =>
  [...stored.clocks].sort(byUrgency).map((c) => clockLine(stored, c, present));

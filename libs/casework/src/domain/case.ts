import type { Decision, CaseFile, FieldValues } from '#libs/procedures';
import type { Clock, ClockChange } from './clock.js';
import { nextClock } from './next-clock.js';

/** A case as it stands in the database, read under its lock. Dates `YYYY-MM-DD`, instants ISO 8601. */
export interface StoredCase {
  readonly id: string;
  readonly agency: string;
  /** Of the agency; null where it was not read, as for an expiry. */
  readonly agencyLevel: string | null;
  readonly procedure: string;
  readonly edition: string;
  readonly number: string | null;
  readonly title: string;
  readonly stage: string;
  readonly returnStage: string | null;
  readonly version: number;
  readonly filedOn: string;
  readonly docketedOn: string | null;
  readonly officer: string | null;
  readonly panel: readonly string[];
  readonly recused: readonly string[];
  readonly open: boolean;
  readonly file: CaseFile;
  readonly clocks: readonly Clock[];
}

/** Who moves the case, for its history. */
export interface Mover {
  readonly actor: string;
  readonly name: string;
  readonly capacity: string;
  readonly onBehalfOf: string | null;
}

/** One move of one case: everything its transaction writes. */
export interface Move {
  readonly caseId: string;
  readonly agency: string;
  readonly procedure: string;
  readonly edition: string;
  readonly fromVersion: number;
  readonly mover: Mover;
  readonly decision: Decision;
  readonly input: FieldValues;
  readonly reason: string | null;
  readonly clocks: readonly ClockChange[];
  /** The case row after the move, but for its number, which the database gives. */
  readonly after: StoredCase;
  /** Whether who handles the case, its title or the day of its docketing are other than before. */
  readonly outlined: boolean;
  /** Whom this move, made by another, puts in charge or into the panel. */
  readonly named: readonly string[];
  readonly next: { readonly clock: string; readonly dueOn: string; readonly dueAt: string } | null;
  /** Set when the docketing gives a number: its year and type mark. */
  readonly number: { readonly year: number; readonly mark: string } | null;
  /** The expiring clock this move fires, fenced by its generation. */
  readonly fires: { readonly clock: string; readonly generation: number } | null;
  readonly today: string;
}

/** The clock whose date the case is listed by: the earliest that still runs, an overdue duty of the law first of all. */
export function nextDue(clocks: readonly Clock[]): Move['next'] {
  const first = nextClock(clocks);
  return first?.dueOn && first.dueAt ? { clock: first.clock, dueOn: first.dueOn, dueAt: first.dueAt } : null;
}

import type { Clock } from '../../domain/clock.js';
import type { Words } from '#libs/kernel';
import type { Work } from '../ports.js';
import type { Bounds, Chip } from '../reads/list-cases.js';
import type { CaseFilter } from '../reads/ports.js';

export type View = NonNullable<CaseFilter['view']>;

/** A number that stops counting at `COUNT_TO`, so that it costs the same in a house of a million cases. */
export const COUNT_TO = 1_000;

export interface CountScope {
  readonly agencies: readonly string[];
  readonly officers: readonly string[];
}

/** One person's open cases, each number counted up to `COUNT_TO`. */
export interface Load {
  readonly person: string;
  readonly name: string;
  readonly agency: string;
  /** False for who was taken out of service with open cases, which wait for another officer. */
  readonly active: boolean;
  readonly open: number;
  readonly today: number;
  readonly soon: number;
  readonly overdue: number;
}

/** A case that is due on a day to come. */
export interface DueLine {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly procedure: string;
  readonly edition: string;
  readonly officer: string | null;
  readonly dueOn: string;
  /** The clock of that day; null where it has ended meanwhile. */
  readonly next: Clock | null;
  readonly nextParty: string | null;
}

/** A draft ruling as it was submitted. */
export interface Submitted {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly note: string | null;
  /** When a head returned it; null while it waits, and for one that was approved. */
  readonly returnedAt: string | null;
  readonly decision: Readonly<Record<string, unknown>>;
}

export interface DeskBook {
  count(tx: Work, scope: CountScope, filter: CaseFilter): Promise<number>;
  /** Officers and heads of these agencies, and who left them with open cases. */
  load(tx: Work, agencies: readonly string[], bounds: Bounds): Promise<Load[]>;
  /** What is due after `from` up to `to`, by date, at most `limit`. */
  due(tx: Work, agencies: readonly string[], from: string, to: string, limit: number): Promise<DueLine[]>;
  /** At most the last two drafts of each case, oldest first. */
  submitted(tx: Work, cases: readonly string[]): Promise<ReadonlyMap<string, readonly Submitted[]>>;
  now(tx: Work): Promise<string>;
}

export type ChipCounts = Readonly<Record<Chip, number>>;

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly at: string;
}

export interface ViewBook {
  of(tx: Work, person: string): Promise<SavedView[]>;
  /** The same name again replaces the view. */
  save(tx: Work, person: string, id: string, name: string, filter: object): Promise<SavedView>;
  drop(tx: Work, person: string, id: string): Promise<boolean>;
}

/** What was in the way first, with the article that says so where one does. */
interface Why {
  readonly message: Words;
  readonly article: string | null;
}

/** What became of one case of a bulk assignment. */
export interface AssignedCase {
  readonly caseId: string;
  readonly done: boolean;
  readonly version: number | null;
  /** Why not; null where it was done. */
  readonly problem: { readonly code: string; readonly title: Words; readonly why: Why | null } | null;
}

/** What is needed to go back: who had the case, and the version after the assignment. */
export interface AssignmentBack {
  readonly caseId: string;
  readonly officer: string | null;
  readonly version: number;
}

export interface BatchBook {
  keep(tx: Work, id: string, person: string, items: readonly AssignmentBack[], seconds: number): Promise<string>;
  /** Takes the way back, once and in time; null when it is gone. */
  take(tx: Work, id: string, person: string): Promise<readonly AssignmentBack[] | null>;
}

import type { FieldValues } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Clock } from '../../domain/clock.js';
import type { Work } from '../ports.js';

/** A case as lists show it. */
export interface CaseLine {
  readonly id: string;
  readonly agency: string;
  readonly number: string | null;
  readonly title: string;
  /** What tells a case apart that has no number yet: the number of its first patent. Null where it has one. */
  readonly patent: string | null;
  readonly procedure: string;
  readonly edition: string;
  readonly stage: string;
  readonly version: number;
  readonly filedOn: string;
  readonly docketedOn: string | null;
  readonly officer: string | null;
  readonly open: boolean;
  /** The clock the case is listed by; null when none runs. */
  readonly next: Clock | null;
  /** Name of the party that bears the number of that clock's subject, if any. */
  readonly nextParty: string | null;
  /** A draft came back to be written on. */
  readonly returned: boolean;
}

export interface CaseFilter {
  readonly view?: 'mine' | 'unassigned' | 'all' | 'suspended';
  /** Of these agencies alone, out of those whose cases the person sees. */
  readonly agencies?: readonly string[];
  readonly stage?: string;
  readonly procedure?: string;
  readonly officer?: string;
  readonly open?: boolean;
  /** What is overdue by now, or with false what is not. */
  readonly overdue?: boolean;
  /** `YYYY-MM-DD`, this day included. */
  readonly dueBefore?: string;
  /** `YYYY-MM-DD`, this day included. */
  readonly dueFrom?: string;
  /** Where the next move is a supplement by the requester, or the draft that came back from approval. */
  readonly waiting?: Waiting;
  readonly filedFrom?: string;
  readonly filedTo?: string;
  /** Of these cases alone, those that the rest lets through. */
  readonly only?: readonly string[];
  /** Beginning of a number, a title or the name of a party. */
  readonly q?: string;
}

/** What a case waits for beside its date. */
export type Waiting = 'supplement' | 'returned';

/**
 * By what a list is ordered; its position is the keyset cursor. `approval`: by the legal date, and of one date the draft
 * that was submitted first.
 */
export type Order = 'newest' | 'filed' | 'due' | 'match' | 'approval';
export type Position = readonly [key: string, id: string];

export interface CaseQuery {
  readonly filter: CaseFilter;
  readonly order: Order;
  /** After which line to go on; for `newest` the key is empty. */
  readonly after: Position | null;
  readonly limit: number;
  readonly agencies: readonly string[];
  /** Whose cases are `mine`: who asks, and for whom that person stands in. */
  readonly officers: readonly string[];
}

export interface CasePage {
  readonly lines: readonly (CaseLine & { readonly position: Position })[];
  /** ISO instant of the database. */
  readonly now: string;
}

/** One row of the timeline 时间线. */
export interface HistoryLine {
  readonly version: number;
  readonly at: string;
  readonly transition: string;
  readonly from: string | null;
  readonly to: string;
  readonly actor: string;
  readonly actorName: string;
  readonly capacity: string;
  readonly onBehalfOf: string | null;
  readonly citation: string;
  readonly standing: string;
  readonly reason: string | null;
  readonly input: FieldValues;
  readonly lateByOutage: boolean;
  /** Hex; each row's digest covers the one before it. */
  readonly digest: string;
}

export interface DocumentLine {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly fields: FieldValues;
  readonly madeAt: string;
}

export interface GenerationLine {
  readonly generation: number;
  readonly caseVersion: number;
  readonly reason: string;
  readonly state: string;
  readonly dueOn: string | null;
  readonly at: string;
}

/** What a clock's certificate needs beside the clock itself. */
export interface ClockStory {
  readonly clock: Clock;
  readonly caseId: string;
  readonly edition: string;
  readonly armedAt: string;
  readonly firedAt: string | null;
  readonly lateByOutage: boolean;
  readonly generations: readonly GenerationLine[];
  /** History rows of the generations, and of those alone. */
  readonly history: readonly HistoryLine[];
  readonly now: string;
}

/** What is said of a case wherever another one names it. */
export interface CaseHead {
  readonly id: string;
  readonly agency: string;
  readonly number: string | null;
  readonly title: string;
  readonly procedure: string;
  readonly edition: string;
  readonly stage: string;
  readonly version: number;
  readonly open: boolean;
  readonly filedOn: string;
}

/** Reading cases, always within the walls of the transaction's viewer. */
export interface CaseReader {
  page(tx: Work, query: CaseQuery): Promise<CasePage>;
  stored(tx: Work, caseId: string): Promise<StoredCase | null>;
  /** Those of the cases that this viewer sees, by id. */
  heads(tx: Work, ids: readonly string[]): Promise<CaseHead[]>;
  /** The first so many versions after one, oldest first. */
  history(tx: Work, caseId: string, after: number, limit: number): Promise<HistoryLine[]>;
  /** The last so many versions before one, newest first. */
  latest(tx: Work, caseId: string, before: number, limit: number): Promise<HistoryLine[]>;
  documents(tx: Work, caseId: string): Promise<DocumentLine[]>;
  /** `kind/id` of every record of the file → the version at which it came there. */
  entered(tx: Work, caseId: string): Promise<ReadonlyMap<string, number>>;
  clockStory(tx: Work, clockId: string): Promise<ClockStory | null>;
  agencyIds(tx: Work): Promise<string[]>;
  personNames(tx: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  now(tx: Work): Promise<string>;
}

import type { Calendar } from '#libs/legal';
import type { Actor, Capacity, PaperFact, PersonFact } from '#libs/procedures';
import type { Move, StoredCase } from '../domain/case.js';

/** An open transaction, known to the adapters only. */
export interface Work {
  readonly work: unique symbol;
}

/** On whose behalf cases are read; the adapters turn it into the row-level walls. */
export type Viewer =
  | { readonly as: 'system' }
  | { readonly as: 'person'; readonly person: string; readonly agencies: readonly string[] }
  | { readonly as: 'party'; readonly caseId: string };

export interface UnitOfWork {
  /** Commits when `work` returns, rolls everything back when it throws. */
  run<T>(viewer: Viewer, work: (tx: Work) => Promise<T>): Promise<T>;
}

/** What an earlier request with the same key was answered, and the digest of its body. */
export interface Receipt {
  readonly digest: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface KeyedRequest {
  readonly actor: string;
  readonly key: string;
  /** Hex SHA-256 of the request. */
  readonly digest: string;
}

export interface LockedCase {
  readonly stored: StoredCase;
  readonly now: string;
  /** Version of the calendar in force, which stays so until this transaction ends. */
  readonly calendar: string;
  readonly receipt: Receipt | null;
}

export interface Recorded {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
}

export interface NewCase {
  readonly id: string;
  readonly agency: string;
  readonly procedure: string;
  readonly edition: string;
  readonly title: string;
  readonly stage: string;
  readonly filedOn: string;
}

/**
 * An armed clock that has run out, with its case, both under the case's lock. The case's file is empty where the
 * clock's expiry is only recorded: nothing of it is looked at or changed then.
 */
export interface DueClock {
  readonly clockId: string;
  readonly generation: number;
  readonly stored: StoredCase;
}

export interface DueClocks {
  readonly now: string;
  /** As of `LockedCase`; empty where nothing is due. */
  readonly calendar: string;
  readonly clocks: readonly DueClock[];
}

export interface CaseBook {
  /** Locks the case; null when it does not exist for this viewer. */
  lock(tx: Work, caseId: string, request: KeyedRequest | null): Promise<LockedCase | null>;
  /** Inserts a case with an empty file at version 0, to be moved in the same transaction. */
  open(tx: Work, fresh: NewCase): Promise<void>;
  /**
   * Writes a batch of moves, each case at most once, and ends the transaction: what else belongs to it is written before.
   * Returns the moves that happened: all, but for expiries of clocks that are no longer due.
   * @throws when a locked case did not move; nothing is written then
   */
  record(
    tx: Work,
    moves: readonly Move[],
    receipt: (KeyedRequest & { readonly body: object; readonly status: number }) | null,
  ): Promise<Recorded[]>;
  /** Locks up to `limit` due clocks and their cases, skipping what others hold, one clock a case, oldest first. */
  due(tx: Work, limit: number): Promise<DueClocks>;
  /** A handler failed: the clock stays armed and rings again later. */
  backOff(tx: Work, clockId: string, generation: number, failure: string): Promise<void>;
  /** Rings the next rung of every clock whose rung has come, writes it and its outbox row. Returns how many. */
  ringRungs(tx: Work, limit: number): Promise<number>;
  people(tx: Work, ids: readonly string[], recusedIn: readonly string[]): Promise<PersonFact[]>;
  papers(tx: Work, caseId: string, ids: readonly string[]): Promise<PaperFact[]>;
  receiptOf(tx: Work, actor: string, key: string): Promise<Receipt | null>;
  now(tx: Work): Promise<string>;
  /** The version of the calendar in force, which stays so until this transaction ends. */
  calendar(tx: Work): Promise<string>;
}

/** The calendar in force: the years loaded in the database. */
export interface Calendars {
  /** For reading: may be some seconds behind a year loaded by another process. */
  current(): Promise<Calendar>;
  /** For whatever is written: the calendar of the version that this transaction was told. */
  of(tx: Work, version: string): Promise<Calendar>;
}

/** Bells for due instants; ringing them is an optimisation, never a duty: losing all costs one sweep period. */
export interface Bells {
  set(instants: readonly string[]): void;
}

/** In what capacities somebody may act in a case, from the access policy. */
export interface Capacities {
  of(person: CasePerson, stored: StoredCase): Actor['capacities'];
  /** The absent colleague in whose place somebody uses a capacity, or null. */
  onBehalfOf(person: CasePerson, stored: StoredCase, capacity: Capacity): string | null;
  /** What is decided by the access table alone and not by a procedure. */
  may(
    person: CasePerson,
    what: 'case.read' | 'contacts.read' | 'paper.read' | 'paper.add' | 'deliberation.read',
    stored: StoredCase,
  ): boolean;
}

/** A signed-in person, or a party who came by follow code. */
export interface CasePerson {
  readonly id: string;
  readonly name: string;
  readonly viewer: Viewer;
  readonly onBehalfOf: string | null;
  readonly roles: readonly { readonly agency: string; readonly role: string }[];
  /** Agencies directly below one in which this person is a head: for the approvals of the next-higher agency. */
  readonly below: readonly string[];
  /** Absent colleagues whose deputy this person is today. */
  readonly deputyFor?: readonly { readonly id: string }[];
  /** Whether what is given by name counts; not while acting in another role. Left out: true. */
  readonly byName?: boolean;
  readonly party: { readonly caseId: string; readonly id: string; readonly role: string } | null;
}

/** Whose cases are one's own to handle today: one's own, and those of the colleagues for whom one stands in. */
export const officersOf = ({ id, byName, deputyFor = [] }: CasePerson): string[] => [
  ...(byName === false ? [] : [id]),
  ...deputyFor.map((away) => away.id),
];

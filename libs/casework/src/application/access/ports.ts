import type { Work } from '../ports.js';

/** A code as it is kept: without the code. */
export interface AccessLine {
  readonly id: string;
  readonly party: string;
  /** The document it went out with, e.g. `answer-notice`. */
  readonly document: string;
  /** ISO instants. */
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
}

export interface NewAccess {
  readonly id: string;
  readonly caseId: string;
  readonly party: string;
  readonly digest: Buffer;
  /** Four characters agreed with a party of whom neither a telephone number nor a credit code is known. */
  readonly tail: string | null;
  readonly document: string;
  readonly issuedBy: string;
}

/** Who holds a code, with what has to be known beside it. */
export interface Holder {
  readonly caseId: string;
  readonly party: string;
  readonly role: string;
  readonly name: string;
  readonly tail: string | null;
}

/** Codes by which parties come to their case, as digests. */
export interface AccessBook {
  /** Returns the instant of issue. */
  add(tx: Work, access: NewAccess): Promise<string>;
  /** Ends every live code of a party. Returns how many there were. */
  revoke(tx: Work, caseId: string, party: string, by: string): Promise<number>;
  of(tx: Work, caseId: string): Promise<AccessLine[]>;
  /** By what the party is asked beside its code, as `holder` has it; null where its file has nothing of the kind. */
  known(tx: Work, caseId: string, party: string): Promise<'phone' | 'credit' | null>;
  /** The party whose live code this is. */
  holder(tx: Work, digest: Buffer): Promise<Holder | null>;
}

/** Counts wrong attempts at a code. */
export interface Attempts {
  /** Told how an attempt was judged, before anybody else is. Seconds to wait when too many were wrong, else null. */
  judged(digest: Buffer, right: boolean): Promise<number | null>;
}

/** A look at what is masked: who looked, of which agency's case, and at whom. */
export interface Look {
  readonly agency: string;
  readonly by: string;
  /** Number of the case, its id where it has none yet. */
  readonly subject: string;
  readonly details: Readonly<Record<string, string>>;
}

/** Looks at personal data, on record beside what else the auditor reads. */
export interface LookBook {
  add(tx: Work, look: Look): Promise<void>;
}

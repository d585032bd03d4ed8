import type { KeyedRequest, Receipt, Work } from '../ports.js';

export interface Digests {
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly sm3: string;
}

/** Bytes that came in and wait, outside the store, for the decision to keep or drop them. */
export interface HeldBytes extends Digests {
  /** The first bytes, to tell the kind. */
  readonly head: Uint8Array;
  /** Puts them into the store for good and returns their key; bytes already there are never written over. */
  keep(): Promise<string>;
  /** Drops what was held; does nothing after `keep`. */
  discard(): Promise<void>;
}

/** Where the bytes of papers lie: a disk or an object store. Keys are made of the hash, so equal bytes lie once. */
export interface PaperStore {
  /**
   * Whether there is room for so many bytes more where they come in; asked before the first of them is taken.
   * @throws DomainError PAPERS.NO_ROOM
   */
  room(bytes: number): Promise<void>;
  /**
   * Takes in a stream and hashes it on the way.
   * @throws DomainError PAPERS.NO_ROOM before a byte is taken, PAPERS.TOO_LARGE as soon as it is longer than `maxBytes`;
   *   nothing is left behind.
   */
  receive(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<HeldBytes>;
  /** @throws DomainError PAPERS.BYTES_MISSING when the store has no such key. */
  read(key: string): Promise<AsyncIterable<Uint8Array>>;
  /** Size and hashes of what lies there now, read in full; null when nothing does. */
  digest(key: string): Promise<Digests | null>;
  /** Removes bytes that nothing needs. True when there were any. */
  remove(key: string): Promise<boolean>;
  /** Drops what has been on its way in for longer than so many milliseconds and never came to an end. Returns how many. */
  clearIncoming(olderThanMs: number): Promise<number>;
}

export interface Paper extends Digests {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly storageKey: string;
  /** What a piece of evidence is to prove, in the words of whoever handed it in. */
  readonly purpose: string | null;
  readonly byActor: string;
  /** Party id of whoever handed it in; null for the agency. */
  readonly byParty: string | null;
  /** ISO instant. */
  readonly at: string;
}

export interface PaperBook {
  /** Writes the paper and the receipt of its request. @throws DomainError API.KEY_IN_PROGRESS */
  add(tx: Work, paper: Omit<Paper, 'at'>, receipt: KeyedRequest | null): Promise<Paper>;
  find(tx: Work, paperId: string): Promise<Paper | null>;
  /** Papers of a case, oldest first. */
  of(tx: Work, caseId: string): Promise<Paper[]>;
  /** All papers in the order of their ids, after the given one. */
  page(tx: Work, after: string | null, limit: number): Promise<Paper[]>;
  receiptOf(tx: Work, actor: string, key: string): Promise<Receipt | null>;
}

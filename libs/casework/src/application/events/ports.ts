import type { Work } from '../ports.js';

/** What a reader is told of a change: which case, which version, what kind of event. */
export interface CaseEvent {
  /** Running number of the outbox, as text. */
  readonly id: string;
  readonly caseId: string;
  readonly version: number | null;
  readonly kind: string;
}

/** A number of the outbox, with the case that it tells of, if any. */
export interface Numbered {
  readonly id: string;
  readonly caseId: string | null;
}

export interface EventBook {
  /** The newest number there is; '0' before the first. */
  newest(tx: Work): Promise<string>;
  /** Numbers after this one, also late ones that were given out before but committed after, oldest first. */
  since(tx: Work, id: string, limit: number): Promise<Numbered[]>;
  /** Of these, the events of cases that the viewer of the transaction may see, oldest first. */
  visible(tx: Work, ids: readonly string[]): Promise<CaseEvent[]>;
  /** Visible events after this number; null when so many came since, or so long ago, that reloading is simpler. */
  missed(tx: Work, after: string, most: number): Promise<CaseEvent[] | null>;
}

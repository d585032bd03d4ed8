import type { ComplaintForm } from '../../domain/complaint/complaint.js';
import type { Touched } from '../../domain/drafts/draft-form.js';
import type { Work } from '../ports.js';
import type { Digests } from '../papers/ports.js';

/** A complaint that is being written. Instants are ISO 8601. */
export interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly form: ComplaintForm;
  readonly touched: Touched;
  readonly savedAt: string;
  readonly expiresAt: string;
  /** The case that came of it. */
  readonly filedCase: string | null;
}

/** A draft at a revision of it. */
export type Revised = Pick<Draft, 'id' | 'revision'>;

export interface Filled extends Revised {
  /** Paper id → what it is to prove. */
  readonly purposes: Readonly<Record<string, string>>;
}

export interface DraftPaper extends Digests {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly storageKey: string;
  readonly at: string;
}

/** An upload on its way to a draft, which has its room there already. */
export interface Promised {
  readonly id: string;
  /** Bytes, as announced. */
  readonly size: number;
}

export interface DraftBook {
  /** Writes an empty draft that lives for `days`, and drops a few that have expired. */
  open(tx: Work, id: string, digest: Buffer, days: number): Promise<Draft>;
  /** The live draft of this id and code; with `lock`, nobody else saves it meanwhile. */
  find(tx: Work, id: string, digest: Buffer, lock: boolean): Promise<Draft | null>;
  /** The live draft of this code, which is one of a kind. */
  findByCode(tx: Work, digest: Buffer): Promise<Draft | null>;
  save(tx: Work, id: string, form: ComplaintForm, touched: Touched): Promise<Draft>;
  papers(tx: Work, id: string): Promise<DraftPaper[]>;
  addPaper(tx: Work, id: string, paper: Omit<DraftPaper, 'at'>): Promise<DraftPaper>;
  /** Keeps room in the draft for an upload, for so many hours by the real clock; what has run out goes. */
  promise(tx: Work, id: string, upload: Promised, hours: number): Promise<void>;
  /** Bytes that are promised to uploads of the draft beside this one. */
  promised(tx: Work, id: string, beside: string | null): Promise<number>;
  /** The upload needs no room any more. */
  release(tx: Work, upload: string): Promise<void>;
  /** True when there was one. */
  dropPaper(tx: Work, id: string, paper: string): Promise<boolean>;
  /**
   * The papers of the draft become papers of the case, under the same ids and each piece of evidence with what it is to
   * prove, if the draft still is as it was read.
   * @throws DomainError DRAFTS.STALE where it was saved meanwhile, API.KEY_IN_PROGRESS where it was filed
   */
  handOver(tx: Work, draft: Filled, caseId: string, party: string): Promise<void>;
}

import type { UnitOfWork, Work } from '../ports.js';
import type { PaperStore } from './ports.js';

/** Bytes that no paper needs any more, as they are on the list. */
export interface LooseKey {
  readonly key: string;
  /** A paper has them after all; nothing is removed. */
  readonly used: boolean;
}

/** The list of bytes that nobody needs, and the record of those that were removed. */
export interface LooseBytesBook {
  /** Puts a key on the list, before its bytes are kept. False while these very bytes are being removed. */
  announce(tx: Work, key: string): Promise<boolean>;
  /** Drops at most `most` drafts past their time; their papers' bytes come on the list. Returns how many. */
  dropExpiredDrafts(tx: Work, most: number): Promise<number>;
  /** The next key that has been on the list for `days`, set apart for this process; null when there is none. */
  next(tx: Work, days: number): Promise<LooseKey | null>;
  /** Takes a key off the list, on record. */
  removed(tx: Work, key: string, by: { readonly wereThere: boolean; readonly process: string }): Promise<void>;
}

export interface Cleaned {
  readonly drafts: number;
  readonly removed: number;
  /** Bytes on their way that nobody went on with. */
  readonly incoming: number;
}

export interface CleanPapersDeps {
  readonly work: UnitOfWork;
  readonly book: LooseBytesBook;
  readonly store: PaperStore;
  readonly process: string;
  readonly failed: (error: unknown) => void;
}

const DRAFTS_A_STEP = 100;
const MOST_A_ROUND = 2_000;
const DAY_MS = 86_400_000;

/**
 * Removes what abandoned drafts and broken uploads left behind. Each key is first set apart in the database and only then
 * removed from the store, so that several processes share the work, a crash leaves it to the next round, and nobody
 * counts on bytes that are about to go. What a draft or a case has is never touched.
 */
export class CleanPapers {
  /** @param days how long bytes wait after the last draft that had them is gone */
  constructor(
    private readonly deps: CleanPapersDeps,
    private readonly days: number,
  ) {}

  async execute(): Promise<Cleaned> {
    const drafts = await this.dropDrafts();
    let removed = 0;
    for (let n = 0; n < MOST_A_ROUND; n += 1) {
      const next = await this.run((tx) => this.deps.book.next(tx, this.days));
      if (!next) break;
      if (!next.used && (await this.remove(next.key))) removed += 1;
    }
    return { drafts, removed, incoming: await this.deps.store.clearIncoming(this.days * DAY_MS) };
  }

  private async dropDrafts(): Promise<number> {
    for (let dropped = 0; ;) {
      const some = await this.run((tx) => this.deps.book.dropExpiredDrafts(tx, DRAFTS_A_STEP));
      dropped += some;
      if (some < DRAFTS_A_STEP) return dropped;
    }
  }

  /** A store that refuses does not hold up the other keys: this one stays set apart, and is tried again in an hour. */
  private async remove(key: string): Promise<boolean> {
    try {
      const wereThere = await this.deps.store.remove(key);
      await this.run((tx) => this.deps.book.removed(tx, key, { wereThere, process: this.deps.process }));
      return true;
    } catch (error) {
      this.deps.failed(error);
      return false;
    }
  }

  private run<T>(work: (tx: Work) => Promise<T>): Promise<T> {
    return this.deps.work.run({ as: 'system' }, work);
  }
}

import { newId } from '#libs/kernel';
import { isPaperKind } from '#libs/procedures';
import { HEAD_BYTES, mediaTypeOf } from '../../domain/media-type.js';
import { paperName } from '../../domain/paper-name.js';
import { empty, noSuchPaper, unknownType, wrongKind } from '../papers/errors.js';
import type { HeldBytes, PaperStore } from '../papers/ports.js';
import type { UnitOfWork, Work } from '../ports.js';
import { alreadyFiled, draftFull, tooManyPapers } from './errors.js';
import { draftOf, type DraftKey } from './keep-draft.js';
import type { Draft, DraftBook, DraftPaper, Promised } from './ports.js';
import { receiptOf, type DraftPaperReceipt } from './receipts.js';

export interface DraftPaperRequest {
  readonly draft: DraftKey;
  readonly kind: string;
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The id it is to have; asked for again, what is there already is the answer. */
  readonly id?: string;
}

/** Most bytes of one paper, and of all papers of a draft together. */
export interface DraftLimits {
  readonly paperBytes: number;
  readonly draftBytes: number;
}

const MOST_PAPERS = 100;
/** 2000 MB: four filmed inspections. */
export const DEFAULT_DRAFT_BYTES = 2_000 * 1_048_576;

/** Papers of a complaint that is still being written. */
export class DraftPapers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: DraftBook,
    private readonly store: PaperStore,
    private readonly limits: DraftLimits,
  ) {}

  /**
   * Whether this draft would take a paper of this kind, of which so many bytes are to come now.
   * @throws DomainError DRAFTS.NOT_FOUND, DRAFTS.FILED, PAPERS.WRONG_KIND, PAPERS.NO_ROOM
   */
  async admit(draft: DraftKey, kind: string, coming = 0): Promise<void> {
    if (!isPaperKind(kind)) throw wrongKind();
    await this.work.run({ as: 'system' }, (tx) => this.open(tx, draft));
    // A stranger is not told how the disk stands.
    if (coming > 0) await this.store.room(coming);
  }

  /** Whether the code is the draft's, filed or not. @throws DomainError DRAFTS.NOT_FOUND */
  async recognise(draft: DraftKey): Promise<void> {
    await this.work.run({ as: 'system' }, (tx) => draftOf(this.drafts, tx, draft));
  }

  /**
   * Keeps room for an upload that is announced: were only what has come counted, a hundred uploads at once would pass.
   * @throws DomainError DRAFTS.NOT_FOUND, DRAFTS.FILED, DRAFTS.FULL
   */
  async promise(draft: DraftKey, upload: Promised, hours: number): Promise<void> {
    await this.work.run({ as: 'system' }, async (tx) => {
      const { id } = await this.open(tx, draft);
      await this.fits(tx, id, await this.drafts.papers(tx, id), upload);
      await this.drafts.promise(tx, id, upload, hours);
    });
  }

  /** Gives back the room of an upload that was dropped. */
  async release(upload: string): Promise<void> {
    await this.work.run({ as: 'system' }, (tx) => this.drafts.release(tx, upload));
  }

  /**
   * @throws DomainError as admit; PAPERS.TOO_LARGE, PAPERS.EMPTY, PAPERS.UNSUPPORTED_TYPE, DRAFTS.TOO_MANY_PAPERS,
   *   DRAFTS.FULL
   */
  async add(asked: DraftPaperRequest): Promise<DraftPaperReceipt> {
    await this.admit(asked.draft, asked.kind);
    const held = await this.store.receive(asked.bytes, this.limits.paperBytes);
    try {
      return await this.keep(asked, held);
    } finally {
      await held.discard();
    }
  }

  /** @throws DomainError DRAFTS.NOT_FOUND, DRAFTS.FILED, PAPERS.NOT_FOUND */
  drop(draft: DraftKey, paper: string): Promise<{ readonly dropped: true }> {
    return this.work.run({ as: 'system' }, async (tx) => {
      await this.open(tx, draft);
      if (!(await this.drafts.dropPaper(tx, draft.id, paper))) throw noSuchPaper();
      return { dropped: true };
    });
  }

  private async keep(asked: DraftPaperRequest, held: HeldBytes): Promise<DraftPaperReceipt> {
    if (held.size === 0) throw empty();
    const media = mediaTypeOf(held.head.subarray(0, HEAD_BYTES), asked.name);
    if (!media) throw unknownType();
    // The bytes are safe before the row says that they are, and no transaction waits for a slow store.
    const storageKey = await held.keep();
    return this.work.run({ as: 'system' }, async (tx) => {
      const { id } = await this.open(tx, asked.draft);
      const others = await this.drafts.papers(tx, id);
      const earlier = others.find((paper) => paper.id === asked.id);
      if (earlier) return receiptOf(earlier);
      if (others.length >= MOST_PAPERS) throw tooManyPapers(MOST_PAPERS);
      const { size, sha256, sm3 } = held;
      const name = paperName(asked.name, media.extension);
      const paper = { id: asked.id ?? newId(), kind: asked.kind, name, mediaType: media.type, size, sha256, sm3 };
      await this.fits(tx, id, others, paper);
      // What was promised to it is a paper from here on.
      await this.drafts.release(tx, paper.id);
      return receiptOf(await this.drafts.addPaper(tx, id, { ...paper, storageKey }));
    });
  }

  private async fits(tx: Work, draft: string, papers: readonly DraftPaper[], more: Promised): Promise<void> {
    const here = papers.reduce((sum, { size }) => sum + size, 0);
    const { draftBytes } = this.limits;
    if (here + (await this.drafts.promised(tx, draft, more.id)) + more.size > draftBytes) throw draftFull(draftBytes);
  }

  private async open(tx: Work, key: DraftKey): Promise<Draft> {
    const draft = await draftOf(this.drafts, tx, key, true);
    if (draft.filedCase) throw alreadyFiled(draft.id);
    return draft;
  }
}

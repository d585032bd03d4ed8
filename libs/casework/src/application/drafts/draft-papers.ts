import { newId } from '#libs/kernel';
import { isPaperKind } from '#libs/procedures';
import { HEAD_BYTES, mediaTypeOf } from '../../domain/media-type.js';
import { paperName } from '../../domain/paper-name.js';
import { empty, noSuchPaper, unknownType, wrongKind } from '../papers/errors.js';
import type { HeldBytes, PaperStore } from '../papers/ports.js';
import type { UnitOfWork, Work } from '../ports.js';
import { alreadyFiled, tooManyPapers } from './errors.js';
import { draftOf, type DraftKey } from './keep-draft.js';
import type { Draft, DraftBook } from './ports.js';
import { receiptOf, type DraftPaperReceipt } from './receipts.js';

export interface DraftPaperRequest {
  readonly draft: DraftKey;
  readonly kind: string;
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The id it is to have; asked for again, what is there already is the answer. */
  readonly id?: string;
}

const MOST_PAPERS = 100;

/** Papers of a complaint that is still being written. */
export class DraftPapers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: DraftBook,
    private readonly store: PaperStore,
    private readonly maxBytes: number,
  ) {}

  /** Whether this draft would take a paper of this kind. @throws DomainError DRAFTS.NOT_FOUND, DRAFTS.FILED, PAPERS.WRONG_KIND */
  async admit(draft: DraftKey, kind: string): Promise<void> {
    if (!isPaperKind(kind)) throw wrongKind();
    await this.work.run({ as: 'system' }, (tx) => this.open(tx, draft));
  }

  /** @throws DomainError as admit; PAPERS.TOO_LARGE, PAPERS.EMPTY, PAPERS.UNSUPPORTED_TYPE, DRAFTS.TOO_MANY_PAPERS */
  async add(asked: DraftPaperRequest): Promise<DraftPaperReceipt> {
    await this.admit(asked.draft, asked.kind);
    const held = await this.store.receive(asked.bytes, this.maxBytes);
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
      return receiptOf(await this.drafts.addPaper(tx, id, { ...paper, storageKey }));
    });
  }

  private async open(tx: Work, key: DraftKey): Promise<Draft> {
    const draft = await draftOf(this.drafts, tx, key, true);
    if (draft.filedCase) throw alreadyFiled(draft.id);
    return draft;
  }
}

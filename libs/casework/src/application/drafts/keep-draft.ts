import { newId } from '#libs/kernel';
import type { ComplaintForm } from '../../domain/complaint/complaint.js';
import { changedSince, differences, DRAFT_MAX_BYTES, shapeOfDraft } from '../../domain/drafts/draft-form.js';
import { followCode, readFollowCode, type RandomBytes } from '../../domain/follow-code.js';
import { digestOfCode } from '../access/issue-access-code.js';
import { invalid } from '../filing/read-form.js';
import type { UnitOfWork, Work } from '../ports.js';
import { alreadyFiled, draftTooLarge, noSuchDraft, staleDraft } from './errors.js';
import type { Draft, DraftBook } from './ports.js';
import { receiptOf, type DraftPaperReceipt } from './receipts.js';

/** What opens a draft. */
export interface DraftKey {
  readonly id: string;
  readonly code: string;
}

/** A draft as whoever holds its code reads it. `version` is its revision, for the ETag. */
export interface DraftView {
  readonly id: string;
  readonly version: number;
  readonly form: ComplaintForm;
  readonly papers: readonly DraftPaperReceipt[];
  readonly savedAt: string;
  readonly expiresAt: string;
  readonly filedCase: string | null;
}

export interface SavedDraft {
  readonly id: string;
  readonly version: number;
  readonly savedAt: string;
}

/** How long a draft waits for its writer, from its last saving. */
export const DRAFT_DAYS = 30;

/** A draft by id and code, within a transaction. @throws DomainError DRAFTS.NOT_FOUND */
export async function draftOf(book: DraftBook, tx: Work, { id, code }: DraftKey, lock = false): Promise<Draft> {
  const read = readFollowCode(code);
  const draft = read ? await book.find(tx, id, digestOfCode(`draft:${read}`), lock) : null;
  if (!draft) throw noSuchDraft();
  return draft;
}

/** Opens, reads and saves drafts of complaints for people without an account. */
export class KeepDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: DraftBook,
    private readonly random: RandomBytes,
  ) {}

  /** The code is told here and kept nowhere. */
  async open(): Promise<SavedDraft & { readonly code: string; readonly expiresAt: string }> {
    const code = followCode(this.random);
    const made = await this.work.run({ as: 'system' }, (tx) =>
      this.book.open(tx, newId(), digestOfCode(`draft:${code}`), DRAFT_DAYS),
    );
    return { ...saved(made), code, expiresAt: made.expiresAt };
  }

  /** @throws DomainError DRAFTS.NOT_FOUND */
  read(key: DraftKey): Promise<DraftView> {
    return this.work.run({ as: 'system' }, async (tx) => this.viewOf(tx, await draftOf(this.book, tx, key)));
  }

  /**
   * The draft of a code alone, for its writer at another device: 80 random bits are guessed by nobody.
   * @throws DomainError DRAFTS.NOT_FOUND
   */
  resume(code: string): Promise<DraftView> {
    const read = readFollowCode(code);
    if (!read) throw noSuchDraft();
    return this.work.run({ as: 'system' }, async (tx) => {
      const draft = await this.book.findByCode(tx, digestOfCode(`draft:${read}`));
      if (!draft) throw noSuchDraft();
      return this.viewOf(tx, draft);
    });
  }

  /**
   * Saves the whole form over the revision that was seen. A save that changes nothing makes no revision.
   * @throws DomainError DRAFTS.STALE (details.changes: what the other window changed), DRAFTS.FILED, DRAFTS.TOO_LARGE,
   *   CASEWORK.INVALID_COMPLAINT for what is no form of a complaint at all
   */
  async save(key: DraftKey, form: ComplaintForm, seen: number): Promise<SavedDraft> {
    if (Buffer.byteLength(JSON.stringify(form)) > DRAFT_MAX_BYTES) throw draftTooLarge();
    const issues = shapeOfDraft(form);
    if (issues.length > 0) throw invalid(issues);
    return this.work.run({ as: 'system' }, async (tx) => {
      const draft = await draftOf(this.book, tx, key, true);
      if (draft.filedCase) throw alreadyFiled(draft.id);
      const changed = differences(draft.form, form);
      if (changed.length === 0) return saved(draft);
      if (seen !== draft.revision) {
        throw staleDraft(draft.revision, seen, changedSince(draft.form, draft.touched, seen));
      }
      const marks = Object.fromEntries(changed.map((pointer) => [pointer, draft.revision + 1]));
      return saved(await this.book.save(tx, draft.id, form, { ...draft.touched, ...marks }));
    });
  }

  private async viewOf(tx: Work, draft: Draft): Promise<DraftView> {
    const { id, revision, form, savedAt, expiresAt, filedCase } = draft;
    const papers = (await this.book.papers(tx, id)).map(receiptOf);
    return { id, version: revision, form, papers, savedAt, expiresAt, filedCase };
  }
}

const saved = ({ id, revision, savedAt }: Draft): SavedDraft => ({ id, version: revision, savedAt });

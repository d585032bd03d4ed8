import { createHash } from 'node:crypto';
import type { FileComplaint } from '../file-complaint.js';
import type { FilingResult } from '../filing/result.js';
import type { UnitOfWork } from '../ports.js';
import { changedSince, complaintOf } from '../../domain/drafts/draft-form.js';
import { purposesOf } from '../../domain/paper-purpose.js';
import { notReady, type CheckDraft } from './check-draft.js';
import { staleDraft } from './errors.js';
import { draftOf, type DraftKey } from './keep-draft.js';
import type { DraftBook } from './ports.js';

/** Files a draft, once: its papers become papers of the case in the same transaction. */
export class FileDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: DraftBook,
    private readonly check: CheckDraft,
    private readonly file: FileComplaint,
  ) {}

  /**
   * Repeated, it answers the same, see FilingResult. What is filed is the revision that was seen: a window that saves
   * while this one files makes it stale, and nothing is filed.
   * @throws DomainError DRAFTS.NOT_FOUND, DRAFTS.STALE, CASEWORK.INVALID_COMPLAINT
   */
  async execute(key: DraftKey, seen: number): Promise<FilingResult> {
    const draft = await this.work.run({ as: 'system' }, (tx) => draftOf(this.drafts, tx, key));
    if (draft.revision !== seen) throw staleDraft(draft.revision, seen, changedSince(draft.form, draft.touched, seen));
    if (!draft.filedCase) {
      const { issues } = await this.check.execute(key);
      if (issues.length > 0) throw notReady(issues);
    }
    const { agency, procedure } = draft.form;
    return this.file.execute({
      agency: String(agency),
      procedure: String(procedure),
      receivedOn: null,
      form: complaintOf(draft.form),
      // Whoever has the code of the draft is its writer, whoever else is signed in at the same browser.
      person: null,
      // The draft itself is the request: whatever key it is repeated with, one case comes of it.
      request: { actor: `draft:${draft.id}`, key: 'file-draft', digest: sha256(draft.id) },
      alongside: (tx, caseId, party) =>
        this.drafts.handOver(tx, { ...draft, purposes: purposesOf(draft.form) }, caseId, party),
    });
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

import { DomainError, newId, type FieldIssue } from '#libs/kernel';
import { dateOfInstant } from '#libs/legal';
import { editionInForce, procedureById } from '#libs/procedures';
import type { ComplaintForm } from '../../domain/complaint/complaint.js';
import { complaintOf } from '../../domain/drafts/draft-form.js';
import { purposeIssues } from '../../domain/paper-purpose.js';
import { draftCase, PROCEDURES } from '../file-complaint.js';
import type { AgencyBook } from '../filing/ports.js';
import { formIssues } from '../filing/read-form.js';
import type { Calendars, CaseBook, UnitOfWork, Work } from '../ports.js';
import { draftOf, type DraftKey } from './keep-draft.js';
import type { DraftBook } from './ports.js';

export interface CheckedDraft {
  readonly version: number;
  /** True when it could be filed as it stands. */
  readonly ready: boolean;
  readonly issues: readonly FieldIssue[];
}

export interface CheckDraftDeps {
  readonly work: UnitOfWork;
  readonly book: CaseBook;
  readonly agencies: AgencyBook;
  readonly calendars: Calendars;
  readonly drafts: DraftBook;
}

/** Says everything that keeps a draft from being filed, without filing it. */
export class CheckDraft {
  constructor(private readonly deps: CheckDraftDeps) {}

  /** @throws DomainError DRAFTS.NOT_FOUND */
  async execute(key: DraftKey): Promise<CheckedDraft> {
    const calendar = await this.deps.calendars.current();
    return this.deps.work.run({ as: 'system' }, async (tx) => {
      const { form, revision, filedCase } = await draftOf(this.deps.drafts, tx, key);
      // Nothing is left of its form, and whoever lost the answer files it again to be told once more.
      if (filedCase) return { version: revision, ready: true, issues: [] };
      const today = dateOfInstant(await this.deps.book.now(tx));
      const { agency, procedure } = form;
      const place = await this.place(tx, form);
      const named = PROCEDURES.find((p) => p === procedure) ?? 'ordinary-ruling';
      const edition = editionInForce(procedureById(named), today);
      const blank = draftCase({ agency: String(agency), procedure: named }, newId(), { edition, receivedOn: today });
      const filing = { procedure: named, today, onPaper: false };
      const issues = [
        ...place,
        ...formIssues(complaintOf(form), filing, blank, calendar),
        ...purposeIssues(form),
      ].slice(0, 100);
      return { version: revision, ready: issues.length === 0, issues };
    });
  }

  /** Where it goes and under which procedure. */
  private async place(tx: Work, { agency, procedure }: ComplaintForm): Promise<FieldIssue[]> {
    const issues: FieldIssue[] = [];
    const found = typeof agency === 'string' ? await this.deps.agencies.find(tx, agency) : null;
    if (!found) issues.push(missing('/agency', '请选择办案机关', 'Choose an agency'));
    if (!PROCEDURES.some((p) => p === procedure)) {
      issues.push(missing('/procedure', '请选择程序', 'Choose a procedure'));
    } else if (procedure === 'major-ruling' && found && found.level !== 'national') {
      issues.push({
        pointer: '/agency',
        code: 'agency',
        message: {
          zh: '重大专利侵权纠纷由国家知识产权局裁决',
          en: 'Major cases are ruled on by the national office only',
        },
      });
    }
    return issues;
  }
}

const missing = (pointer: string, zh: string, en: string): FieldIssue => ({
  pointer,
  code: 'missing',
  message: { zh, en },
});

/** A refusal for want of these fields. */
export const notReady = (issues: readonly FieldIssue[]): DomainError =>
  new DomainError(
    'CASEWORK.INVALID_COMPLAINT',
    'invalid',
    { zh: '请求书尚不能提交,请按提示改正', en: 'The complaint cannot be submitted yet; correct the fields named' },
    { issues },
  );

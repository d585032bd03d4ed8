import type { CaseItem, ListCases, Page } from '../reads/list-cases.js';
import type { CasePerson, UnitOfWork } from '../ports.js';
import { headed } from './read-desk.js';
import type { DeskBook, Submitted } from './ports.js';

/** One field of a draft ruling that is not as it was when submitted before. */
export interface DraftFieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Approval {
  readonly case: CaseItem;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  /** Null for a first submission, where everything is new. */
  readonly sinceVersion: number | null;
  readonly changes: readonly DraftFieldChange[];
}

/** Marks of the way through approval, which are no text of the ruling. */
const MARKS = new Set(['state', 'submittedBy', 'returnedBecause', 'approvedBy', 'approvedOn', 'round']);

/** Rulings that wait for a head's approval 待审批, with what changed since they were last submitted. */
export class ApprovalsOf {
  constructor(
    private readonly list: ListCases,
    private readonly work: UnitOfWork,
    private readonly desk: DeskBook,
  ) {}

  /** @throws DomainError CASEWORK.BAD_CURSOR */
  async execute(person: CasePerson, cursor?: string): Promise<Page<Approval>> {
    const asked = { filter: { stage: 'in-approval', open: true }, limit: 50, ...(cursor ? { cursor } : {}) };
    const page = await this.list.execute(asked, person);
    const agencies = headed(person);
    const mine = page.items.filter((item) => agencies.includes(item.agency));
    const items = await this.work.run(person.viewer, async (tx) => {
      const found: Approval[] = [];
      for (const item of mine) found.push(approvalOf(item, await this.desk.submitted(tx, item.id)));
      return found;
    });
    return { items, nextCursor: page.nextCursor };
  }
}

export function approvalOf(item: CaseItem, submitted: readonly Submitted[]): Approval {
  const now = submitted.at(-1);
  const before = submitted.length > 1 ? submitted[0] : undefined;
  return {
    case: item,
    submittedAt: now?.at ?? null,
    submittedBy: now?.by ?? null,
    sinceVersion: before?.version ?? null,
    changes: fieldChanges(before?.decision ?? {}, now?.decision ?? {}),
  };
}

export function fieldChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): DraftFieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !MARKS.has(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .sort()
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

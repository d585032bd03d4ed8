import { seeCase, type ReadDeps } from '../reads/case-access.js';
import { addresseesOf, letterText, type LetterText } from '../reads/letter-text.js';
import { pageOf, type CaseItem, type ListDeps, type Page } from '../reads/list-cases.js';
import type { CasePerson } from '../ports.js';
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
const MARKS = new Set([
  'form',
  'state',
  'submittedBy',
  'submittedOn',
  'returnedBecause',
  'approvedBy',
  'approvedOn',
  'round',
]);

/**
 * Rulings that wait for a head's approval 待审批, with what changed since they were last submitted: first those of the next
 * legal date, and of one date those that have waited longest.
 */
export class ApprovalsOf {
  constructor(
    private readonly deps: ListDeps,
    private readonly desk: DeskBook,
  ) {}

  /** @throws DomainError CASEWORK.BAD_CURSOR */
  async execute(person: CasePerson, cursor?: string): Promise<Page<Approval>> {
    const filter = { stage: 'in-approval', open: true, agencies: headed(person) };
    const { items, nextCursor } = await pageOf(
      this.deps,
      { filter, ...(cursor ? { cursor } : {}) },
      'approval',
      person,
    );
    const ids = items.map((item) => item.id);
    const submitted = await this.deps.work.run(person.viewer, (tx) => this.desk.submitted(tx, ids));
    return { items: items.map((item) => approvalOf(item, submitted.get(item.id) ?? [])), nextCursor };
  }
}

/** What the head reads before deciding: the draft, and the one returned before it. Empty to who is not in charge. */
export interface DraftToDecide {
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly note: string | null;
  readonly draft: Submitted['decision'] | null;
  readonly returned: { readonly at: string; readonly draft: Submitted['decision'] } | null;
  /** The ruling as it would go out, were it made today. */
  readonly preview: { readonly text: LetterText; readonly to: readonly string[] } | null;
}

const RULING = 'ruling';

/** The draft of one case as it was submitted last 报批的文书. */
export class ReadSubmittedDraft {
  constructor(
    private readonly deps: Pick<ReadDeps, 'work' | 'reader' | 'capacities'>,
    private readonly desk: DeskBook,
  ) {}

  /** @throws DomainError CASEWORK.NOT_FOUND */
  async execute(caseId: string, person: CasePerson): Promise<DraftToDecide> {
    return this.deps.work.run(person.viewer, async (tx) => {
      const { stored, onlooker } = await seeCase(this.deps, tx, caseId, person);
      const found = onlooker.as === 'in-charge' ? await this.desk.submitted(tx, [caseId]) : new Map<string, never>();
      const [now, before] = lastAndReturned(found.get(caseId) ?? []);
      return {
        submittedAt: now?.at ?? null,
        submittedBy: now?.by ?? null,
        note: now?.note ?? null,
        draft: now?.decision ?? null,
        returned: before?.returnedAt ? { at: before.returnedAt, draft: before.decision } : null,
        preview: now && {
          text: letterText({
            stored,
            made: { id: caseId, kind: RULING, madeAt: await this.desk.now(tx) },
            step: undefined,
            names: new Map(),
          }),
          to: addresseesOf(stored, RULING),
        },
      };
    });
  }
}

/** The draft that was submitted last, and the one before it where that came back: what was approved is no earlier version. */
function lastAndReturned(submitted: readonly Submitted[]): [now: Submitted | null, before: Submitted | null] {
  const [now, before] = [...submitted].reverse();
  return [now ?? null, before?.returnedAt ? before : null];
}

function approvalOf(item: CaseItem, submitted: readonly Submitted[]): Approval {
  const [now, before] = lastAndReturned(submitted);
  return {
    case: item,
    submittedAt: now?.at ?? null,
    submittedBy: now?.by ?? null,
    sinceVersion: before?.version ?? null,
    changes: before ? fieldChanges(before.decision, now?.decision ?? {}) : [],
  };
}

function fieldChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): DraftFieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !MARKS.has(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .sort()
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

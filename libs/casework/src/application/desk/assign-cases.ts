import { DomainError, newId } from '#libs/kernel';
import type { AdvanceCase } from '../advance-case.js';
import { noSuchCase } from '../advance-case.js';
import type { CasePerson, UnitOfWork } from '../ports.js';
import type { CaseReader } from '../reads/ports.js';
import type { AssignedCase, AssignmentBack, BatchBook } from './ports.js';

/** Each is moved in a transaction of its own while the asker waits. */
export const MOST_ASSIGNED = 200;
/** How long an assignment can be taken back at one click. */
export const UNDO_SECONDS = 10;

export interface BulkAssignment {
  readonly id: string;
  /** Null where nothing can be taken back. */
  readonly undoUntil: string | null;
  readonly cases: readonly AssignedCase[];
}

/**
 * Gives many cases to one person 批量指定, each by the step of its own procedure, and for ten seconds back again. What an
 * officer took 领取 only a head gives to another.
 */
export class AssignCases {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: CaseReader,
    private readonly advance: AdvanceCase,
    private readonly batches: BatchBook,
  ) {}

  /** Every case is answered for itself: what one refuses does not keep the others from being assigned. */
  async execute(caseIds: readonly string[], officer: string, person: CasePerson): Promise<BulkAssignment> {
    const cases: AssignedCase[] = [];
    const back: AssignmentBack[] = [];
    for (const caseId of new Set(caseIds)) {
      const before = await this.seen(caseId, person);
      const result = await this.move(caseId, officer, before?.version ?? null, person);
      cases.push(result);
      if (result.version !== null && before && isHeadOf(person, before.agency))
        back.push({ caseId, officer: before.officer, version: result.version });
    }
    const id = newId();
    if (back.length === 0) return { id, undoUntil: null, cases };
    const undoUntil = await this.work.run(person.viewer, (tx) =>
      this.batches.keep(tx, id, person.id, back, UNDO_SECONDS),
    );
    return { id, undoUntil, cases };
  }

  /** @throws DomainError CASEWORK.UNDO_GONE when the ten seconds are over or it was undone already */
  async undo(id: string, person: CasePerson): Promise<{ readonly cases: readonly AssignedCase[] }> {
    const items = await this.work.run(person.viewer, (tx) => this.batches.take(tx, id, person.id));
    if (!items) throw undoGone();
    const cases: AssignedCase[] = [];
    for (const { caseId, officer, version } of items) cases.push(await this.move(caseId, officer, version, person));
    return { cases };
  }

  private seen(caseId: string, person: CasePerson) {
    return this.work.run(person.viewer, (tx) => this.reader.stored(tx, caseId));
  }

  private async move(
    caseId: string,
    officer: string | null,
    version: number | null,
    person: CasePerson,
  ): Promise<AssignedCase> {
    try {
      if (version === null) throw noSuchCase();
      const step = officer === null ? 'release-officer' : 'assign-officer';
      const input = officer === null ? {} : { officer };
      const asked = { caseId, transition: step, input, reason: null, version, person, request: null };
      const done = await this.advance.execute(asked);
      return { caseId, done: true, version: done.version, problem: null };
    } catch (error) {
      if (!(error instanceof DomainError) || error.category === 'unavailable') throw error;
      return { caseId, done: false, version: null, problem: problemOf(error) };
    }
  }
}

/** @returns the refusal of one case, with the first of its reasons */
function problemOf({ code, title, details: { failures = [], issues = [] } }: DomainError): AssignedCase['problem'] {
  const first = failures[0] ?? issues[0];
  return { code, title, why: first ? { message: first.message, article: first.article ?? null } : null };
}

const isHeadOf = (person: CasePerson, agency: string): boolean =>
  person.roles.some((held) => held.role === 'head' && held.agency === agency);

const undoGone = (): DomainError =>
  new DomainError('CASEWORK.UNDO_GONE', 'conflict', {
    zh: '撤销时间已过,或已经撤销',
    en: 'The time to undo is over, or it was undone already',
  });

import { DomainError, newId } from '#libs/kernel';
import { dateOfInstant, type Calendar } from '#libs/legal';
import { decide, editionNamed, procedureById, type Actor, type AnyEdition, type Decision } from '#libs/procedures';
import type { Move, StoredCase } from '../domain/case.js';
import type { Clock } from '../domain/clock.js';
import { makeMove } from '../domain/make-move.js';
import { bellsOf } from './advance-case.js';
import { factsOf } from './facts.js';
import type { Bells, Calendars, CaseBook, DueClocks, UnitOfWork, Work } from './ports.js';

export const SYSTEM: Actor = { id: 'system', name: '系统', capacities: ['system'] };
const MOVER = { actor: 'system', name: '系统', capacity: 'system', onBehalfOf: null };

/** Batches under way at once in one process when much is due: one is decided while the others are written. */
const LANES = 3;
/** Clocks of one batch in a drain: small enough that the lanes end together, large enough to share a commit. */
const BATCH = 250;
/** As many are looked at before it is known that much is due. */
const PROBE = 50;

export interface FireDeps {
  readonly work: UnitOfWork;
  readonly book: CaseBook;
  readonly calendars: Calendars;
  readonly bells: Bells;
  /** Told of every handler that failed, for the log and the supervisor's page. */
  readonly onFailure: (failure: { clockId: string; caseId: string; traceId: string; error: unknown }) => void;
  /** Told of every batch in which something was due, once it is written. */
  readonly onBatch?: (batch: FiredBatch) => void;
}

/** One batch for the log: `caseIds` are the first fifty; what failed in it was told under the same trace. */
export interface FiredBatch extends Fired {
  readonly traceId: string;
  readonly caseIds: readonly string[];
  readonly ms: number;
}

const TOLD_CASES = 50;

export interface Fired {
  /** Clocks looked at in this batch; 0 means nothing is due. */
  readonly seen: number;
  readonly fired: number;
  readonly failed: number;
}

/** Fires what is due by the database's clock: one batch, one transaction, one statement that fences and writes. */
export class FireDueClocks {
  private stopping = false;

  constructor(private readonly deps: FireDeps) {}

  /** From now on a drain ends after the batches under way; what is left is due for whoever comes next. */
  stop(): void {
    this.stopping = true;
  }

  async execute(limit = 500): Promise<Fired> {
    const moves: Move[] = [];
    const [traceId, began] = [newId(), performance.now()];
    const result = await this.deps.work
      .run({ as: 'system' }, async (tx) => {
        moves.length = 0;
        const due = await this.deps.book.due(tx, limit);
        if (due.clocks.length === 0) return { seen: 0, fired: 0, failed: 0 };
        const failed = await this.prepare(tx, due, await this.deps.calendars.of(tx, due.calendar), moves, traceId);
        const fired = moves.length > 0 ? await this.deps.book.record(tx, moves, null) : [];
        return { seen: due.clocks.length, fired: fired.length, failed };
      })
      .then(
        (done) => this.told(done, moves, traceId, began),
        (error: unknown) => this.narrow(error, limit, moves, traceId),
      );
    this.deps.bells.set(moves.flatMap(bellsOf));
    return result;
  }

  private told(result: Fired, moves: readonly Move[], traceId: string, began: number): Fired {
    if (result.fired + result.failed === 0) return result;
    const caseIds = [...new Set(moves.map((move) => move.caseId))].slice(0, TOLD_CASES);
    this.deps.onBatch?.({ traceId, ...result, caseIds, ms: Math.round(performance.now() - began) });
    return result;
  }

  /**
   * One clock that cannot be written must not hold up the batch it is in: smaller and smaller batches are tried, from
   * the same end, until it stands alone and is set back like any whose handler failed.
   */
  private async narrow(error: unknown, limit: number, moves: Move[], traceId: string): Promise<Fired> {
    const { fires, caseId = '' } = moves[0] ?? {};
    moves.length = 0;
    if (!fires || (error instanceof DomainError && error.category === 'unavailable')) throw error;
    if (limit > 1) return this.execute(Math.ceil(limit / 10));
    const failure = error instanceof Error ? error.message : String(error);
    await this.deps.work.run({ as: 'system' }, (tx) =>
      this.deps.book.backOff(tx, fires.clock, fires.generation, failure),
    );
    this.deps.onFailure({ clockId: fires.clock, caseId, traceId, error });
    return { seen: 1, fired: 0, failed: 1 };
  }

  /**
   * Drains everything due now; stops when batches make no progress, since others may hold what is left, and when told to.
   * @returns how many clocks fired
   */
  async drain(limit = BATCH): Promise<number> {
    const probe = await this.execute(Math.min(limit, PROBE));
    if (probe.fired + probe.failed === 0 || this.stopping) return probe.fired;
    const width = probe.seen < PROBE ? 1 : LANES;
    const lanes = await Promise.allSettled(Array.from({ length: width }, () => this.lane(limit)));
    let total = probe.fired;
    for (const lane of lanes) {
      if (lane.status === 'rejected') throw lane.reason;
      total += lane.value;
    }
    return total;
  }

  private async lane(limit: number): Promise<number> {
    let total = 0;
    for (;;) {
      const { fired, failed } = await this.execute(limit);
      total += fired;
      if (fired + failed === 0 || this.stopping) return total;
    }
  }

  private async prepare(tx: Work, due: DueClocks, calendar: Calendar, moves: Move[], traceId: string): Promise<number> {
    let failed = 0;
    for (const { stored, clockId, generation } of due.clocks) {
      try {
        moves.push(expiryOf(stored, clockId, due.now, calendar));
      } catch (error) {
        // The clock is not consumed: it stays armed, is counted, and rings again after a pause.
        failed += 1;
        await this.deps.book.backOff(tx, clockId, generation, error instanceof Error ? error.message : String(error));
        this.deps.onFailure({ clockId, caseId: stored.id, traceId, error });
      }
    }
    return failed;
  }
}

/** The expiry of a clock as a transition by the system, through the same `decide` as everybody's. */
export function expiryOf(stored: StoredCase, clockId: string, now: string, calendar: Calendar): Move {
  const clock = stored.clocks.find((c) => c.id === clockId);
  if (!clock) throw new Error(`clock ${clockId} is not among those of case ${stored.id}`);
  const procedure = procedureById(stored.procedure);
  const edition = editionNamed(procedure, stored.edition);
  const today = dateOfInstant(now);
  const decision = effectOf(edition, clock, stored, (step) =>
    decide(edition, step, factsOf({ stored, input: {}, actor: SYSTEM, today, calendar, expiring: clock })),
  );
  return makeMove({
    stored,
    decision,
    keeping: { edition, calendar, now, today, reason: `${edition.clocks[clock.clock]?.title.zh ?? clock.clock}届满` },
    mover: MOVER,
    input: { clock: clock.clock, subject: clock.subject, dueOn: clock.dueOn },
    reason: null,
    typeMark: procedure.typeMark,
    expiring: clock,
  });
}

/**
 * What the law attaches to the expiry. Where it attaches nothing, or where the stage has moved past it, the
 * expiry is only recorded: the clock has run out, and the case goes on. Any other refusal, such as a guard of the step
 * that does not hold, is a handler that failed: it is thrown, and the clock is not consumed.
 */
export function effectOf(
  edition: AnyEdition,
  clock: Clock,
  stored: StoredCase,
  decideOn: (step: string) => Decision,
): Decision {
  const def = edition.clocks[clock.clock];
  if (!def) throw new Error(`clock ${clock.clock} is not defined in edition ${edition.effectiveFrom}`);
  if (clock.onExpiry) {
    try {
      return decideOn(clock.onExpiry);
    } catch (error) {
      if (!stageIsPast(error)) throw error;
    }
  }
  return {
    transition: 'expire',
    from: stored.stage,
    to: stored.stage,
    returnStage: stored.returnStage,
    filePatch: {},
    clocks: [],
    documents: [],
    event: 'clock.expired',
    givesNumber: false,
    final: !stored.open,
    citation: def.citation,
    standing: def.standing,
  };
}

/** The one reason for refusing an expiry's step that leaves nothing to do. */
const stageIsPast = (error: unknown): boolean => {
  if (!(error instanceof DomainError) || error.category !== 'refused') return false;
  const { failures = [] } = error.details;
  return failures.length > 0 && failures.every(({ guard }) => guard === 'stage');
};

import type { FieldValues } from '#libs/procedures';
import type { Move } from '../domain/case.js';
import { keyReused, noSuchCase, stale } from './errors.js';
import type {
  Bells,
  Calendars,
  Capacities,
  CaseBook,
  CasePerson,
  KeyedRequest,
  Recorded,
  UnitOfWork,
  Work,
} from './ports.js';
import { actorIn, prepareMove } from './prepare-move.js';

export { keyReused, noSuchCase } from './errors.js';

export interface AdvanceRequest {
  readonly caseId: string;
  readonly transition: string;
  readonly input: FieldValues;
  readonly reason: string | null;
  /** The version the person saw (`If-Match`). */
  readonly version: number;
  readonly person: CasePerson;
  readonly request: KeyedRequest | null;
}

export interface Advanced extends Recorded {
  readonly stage: string;
  readonly transition: string;
  /** True when an earlier, identical request had done it already. */
  readonly replayed: boolean;
}

export interface AdvanceDeps {
  readonly work: UnitOfWork;
  readonly book: CaseBook;
  readonly calendars: Calendars;
  readonly capacities: Capacities;
  readonly bells: Bells;
}

/** A person performs one transition of one case. Nothing else changes a case but this, filing, and expiry. */
export class AdvanceCase {
  constructor(private readonly deps: AdvanceDeps) {}

  /**
   * @throws DomainError CASEWORK.NOT_FOUND, CASEWORK.STALE (with what changed), API.KEY_REUSED,
   * PROCEDURES.NOT_ALLOWED, PROCEDURES.INVALID_INPUT, CASEWORK.RECEIVED_TODAY. A refusal leaves no trace.
   */
  async execute(asked: AdvanceRequest): Promise<Advanced> {
    const { done, move } = await this.deps.work.run(asked.person.viewer, (tx) => this.inside(tx, asked));
    if (move) this.deps.bells.set(bellsOf(move));
    return done;
  }

  private async inside(tx: Work, asked: AdvanceRequest): Promise<{ done: Advanced; move: Move | null }> {
    const locked = await this.deps.book.lock(tx, asked.caseId, asked.request);
    if (!locked) throw noSuchCase();
    if (locked.receipt) return { done: replay(locked.receipt, asked.request), move: null };
    const { stored } = locked;
    const actor = actorIn(this.deps.capacities, asked.person, stored);
    if (stored.version !== asked.version) throw stale(stored, asked.version);
    const calendar = await this.deps.calendars.of(tx, locked.calendar);
    const move = await prepareMove(this.deps, tx, asked, { stored, now: locked.now, actor, calendar });
    const body = { transition: asked.transition, stage: move.decision.to };
    const [recorded] = await this.deps.book.record(
      tx,
      [move],
      asked.request ? { ...asked.request, status: 200, body } : null,
    );
    if (!recorded)
      throw new Error(`case ${stored.id} did not move although it was locked at version ${stored.version}`);
    return { done: { ...recorded, ...body, replayed: false }, move };
  }
}

/** Instants for which a bell is wanted after this move: its clocks' ends and first warnings. */
export const bellsOf = (move: Move): string[] =>
  move.clocks
    .flatMap(({ clock }) => (clock.state === 'armed' ? [clock.dueAt, clock.ladder[0]] : []))
    .filter((at) => at != null);

function replay(
  receipt: { digest: string; body: Readonly<Record<string, unknown>> },
  request: KeyedRequest | null,
): Advanced {
  if (receipt.digest !== request?.digest) throw keyReused();
  return { ...(receipt.body as unknown as Advanced), replayed: true };
}

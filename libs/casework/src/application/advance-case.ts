import { DomainError } from '#libs/kernel';
import { dateOfInstant, type Calendar } from '#libs/legal';
import { decide, editionNamed, findTransition, mentions, procedureById, type Actor } from '#libs/procedures';
import type { Move, Mover, StoredCase } from '../domain/case.js';
import { makeMove } from '../domain/make-move.js';
import { factsOf } from './facts.js';
import { partyInput } from './party-input.js';
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

export interface AdvanceRequest {
  readonly caseId: string;
  readonly transition: string;
  readonly input: { readonly [name: string]: unknown };
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
    // Who has no part in the case is not told how far it has come.
    const actor = this.actor(asked.person, stored);
    if (stored.version !== asked.version) throw stale(stored, asked.version);
    const calendar = await this.deps.calendars.of(tx, locked.calendar);
    const move = await this.move(tx, asked, { stored, now: locked.now, actor, calendar });
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

  private actor(person: CasePerson, stored: StoredCase): Actor {
    const capacities = this.deps.capacities.of(person, stored);
    if (capacities.length === 0) throw noSuchCase();
    return {
      id: person.id,
      name: person.name,
      capacities,
      ...(person.party ? { party: person.party.id } : {}),
    };
  }

  private async move(
    tx: Work,
    asked: AdvanceRequest,
    at: { stored: StoredCase; now: string; actor: Actor; calendar: Calendar },
  ): Promise<Move> {
    const procedure = procedureById(at.stored.procedure);
    const edition = editionNamed(procedure, at.stored.edition);
    const transition = findTransition(edition, asked.transition);
    const today = dateOfInstant(at.now);
    const input = partyInput(transition, asked.input, asked.person, today);
    const named = mentions(transition.input ?? {}, input);
    const people = await this.deps.book.people(tx, named.people, at.stored.recused);
    const papers = await this.deps.book.papers(tx, at.stored.id, named.papers);
    const facts = factsOf({ ...at, input, today, people, papers });
    const decision = decide(edition, asked.transition, facts);
    const capacity = at.actor.capacities.find((c) => transition.by.includes(c)) ?? 'system';
    const onBehalfOf = this.deps.capacities.onBehalfOf(asked.person, at.stored, capacity);
    const mover: Mover = { actor: at.actor.id, name: at.actor.name, capacity, onBehalfOf };
    return makeMove({
      stored: at.stored,
      decision,
      keeping: { edition, calendar: at.calendar, now: at.now, today, reason: transition.title.zh },
      mover,
      input,
      reason: asked.reason,
      typeMark: procedure.typeMark,
    });
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

export const keyReused = (): DomainError =>
  new DomainError('API.KEY_REUSED', 'unprocessable', {
    zh: '该幂等键已用于另一请求',
    en: 'This idempotency key was used for another request',
  });

export const noSuchCase = (): DomainError =>
  new DomainError('CASEWORK.NOT_FOUND', 'notFound', { zh: '没有找到该案件', en: 'There is no such case' });

const stale = (stored: StoredCase, seen: number): DomainError =>
  new DomainError(
    'CASEWORK.STALE',
    'stale',
    {
      zh: '本案已被他人修改,请查看差异后再提交',
      en: 'Somebody else has changed this case; look at the difference and submit again',
    },
    { version: stored.version, seen, caseId: stored.id },
  );

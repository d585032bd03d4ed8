import type { UnitOfWork, Work } from './ports.js';

/** A row of the outbox on its way: what happened, to whom it matters. */
export interface Outgoing {
  readonly id: string;
  readonly topic: string;
  readonly caseId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface Outbox {
  /** Takes rows that wait to be sent, marks them sent and their next attempt, oldest first. */
  take(tx: Work, limit: number): Promise<string[]>;
  /** The queue did not take them: they wait a moment and go again. */
  putBack(tx: Work, ids: readonly string[]): Promise<void>;
  /** Locks those not yet received; others hold or have applied the rest. */
  lock(tx: Work, ids: readonly string[]): Promise<Outgoing[]>;
  received(tx: Work, ids: readonly string[]): Promise<void>;
  /** After `limit` attempts the row is set aside as dead and shows on the supervisor's page. */
  failed(tx: Work, id: string, failure: string, limit: number): Promise<void>;
}

/** Applies outgoing rows of one topic. Must be safe to repeat: the receipt may be lost, the effect never doubled. */
export type Effect = (tx: Work, rows: readonly Outgoing[]) => Promise<void>;

export const DEAD_AFTER = 20;

/** An effect that could not be applied; the case where the row was read. */
export interface FailedEffect {
  readonly outboxId: string;
  readonly caseId: string | null;
  readonly topic: string | null;
  readonly error: unknown;
}

/** Moves outbox rows to the queue. At least once: what is not received in time is sent again. */
export class RelayOutbox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly send: (ids: readonly string[]) => Promise<void>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** @returns how many rows were sent. */
  async execute(limit = 200): Promise<number> {
    const ids = await this.work.run({ as: 'system' }, (tx) => this.outbox.take(tx, limit));
    if (ids.length === 0) return 0;
    try {
      await this.send(ids);
      return ids.length;
    } catch (error) {
      this.onFailure(error);
      await this.work.run({ as: 'system' }, (tx) => this.outbox.putBack(tx, ids));
      return 0;
    }
  }
}

/** Applies what a job brought, each row once: the effect and its receipt are one transaction. */
export class ApplyEffects {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly effects: Readonly<Record<string, Effect>>,
    private readonly onFailure: (failure: FailedEffect) => void,
  ) {}

  async execute(ids: readonly string[]): Promise<void> {
    const read: Outgoing[] = [];
    try {
      await this.apply(ids, read);
    } catch (error) {
      if (ids.length === 1) return this.setBack(ids[0] ?? '', read[0], error);
      // One bad row must not hold up the others: each goes alone.
      for (const id of ids) await this.execute([id]);
    }
  }

  private apply(ids: readonly string[], read: Outgoing[]): Promise<void> {
    return this.work.run({ as: 'system' }, async (tx) => {
      const rows = await this.outbox.lock(tx, ids);
      read.splice(0, read.length, ...rows);
      for (const topic of new Set(rows.map((r) => r.topic))) {
        const effect = this.effects[topic];
        if (!effect) throw new Error(`no effect is known for topic ${topic}`);
        await effect(
          tx,
          rows.filter((r) => r.topic === topic),
        );
      }
      if (rows.length > 0)
        await this.outbox.received(
          tx,
          rows.map((r) => r.id),
        );
    });
  }

  private async setBack(id: string, row: Outgoing | undefined, error: unknown): Promise<void> {
    this.onFailure({ outboxId: id, caseId: row?.caseId ?? null, topic: row?.topic ?? null, error });
    const failure = error instanceof Error ? error.message : String(error);
    await this.work.run({ as: 'system' }, (tx) => this.outbox.failed(tx, id, failure, DEAD_AFTER));
  }
}

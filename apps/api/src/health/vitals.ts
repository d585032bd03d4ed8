import { Injectable } from '@nestjs/common';
import { Database } from '#libs/persistence';
import { QueueBells } from '#libs/queues';

/** What the database says of the system's pulse. Seconds, by the database's clock. */
export interface Pulse {
  /** How long the most overdue armed clock has waited to be fired. */
  readonly clockLag: number;
  readonly rungLag: number;
  readonly outboxAge: number;
  readonly outboxDepth: number;
  readonly outboxDead: number;
  readonly clocksFailing: number;
  /** Since the canary's last planned flight that has not rung, or since it last rang; null before its first flight. */
  readonly canaryAge: number | null;
}

const PULSE = `select
  coalesce(extract(epoch from t.at - (select min(ring_at) from clocks where state = 'armed' and ring_at < t.at)), 0)::float8 as "clockLag",
  coalesce(extract(epoch from t.at - (select min(rung_at) from clocks where rung_at < t.at)), 0)::float8 as "rungLag",
  coalesce(extract(epoch from t.at - o.oldest), 0)::float8 as "outboxAge",
  o.depth::int as "outboxDepth",
  (select count(*) from outbox where dead_at is not null)::int as "outboxDead",
  (select count(*) from clocks where failures > 0 and state = 'armed')::int as "clocksFailing",
  (select greatest(0, extract(epoch from t.at - coalesce(rung_at, due_at)))::float8 from canary) as "canaryAge"
  from (select hz_now() as at offset 0) t,
       (select min(at) as oldest, count(*) as depth from outbox where received_at is null and dead_at is null) o`;

/** Reads the system's vital signs. */
@Injectable()
export class Vitals {
  constructor(
    private readonly database: Database,
    private readonly bells: QueueBells,
  ) {}

  /** @throws DomainError PERSISTENCE.UNAVAILABLE */
  async pulse(): Promise<Pulse> {
    const [row] = await this.database.run({ as: 'system' }, (tx) => tx.query<Pulse>(PULSE, [], 'pulse'));
    if (!row) throw new Error('the database told no pulse');
    return row;
  }

  get queueStoreUp(): boolean {
    return this.bells.up;
  }

  get bellFailures(): number {
    return this.bells.failures;
  }

  pool(): { total: number; idle: number; waiting: number } {
    return this.database.load();
  }
}

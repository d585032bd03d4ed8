import type { Work } from '../../application/ports.js';
import type { Pulse, PulseBook } from '../../application/reads/pulse.js';
import { sqlOf } from '../pg-unit-of-work.js';

const PULSE = `select
  coalesce(extract(epoch from t.at - (select min(ring_at) from clocks where state = 'armed' and ring_at < t.at)), 0)::float8 as "clockLag",
  coalesce(extract(epoch from t.at - (select min(rung_at) from clocks where rung_at < t.at)), 0)::float8 as "rungLag",
  coalesce(extract(epoch from t.at - o.oldest), 0)::float8 as "outboxAge",
  o.depth::int as "outboxDepth",
  (select count(*) from outbox where dead_at is not null)::int as "outboxDead",
  (select count(*) from clocks where failures > 0 and state = 'armed')::int as "clocksFailing",
  (select count(*) from heartbeats where abs(ahead_ms) > $1 and at > t.at - interval '2 minutes')::int as "wrongClocks",
  coalesce(extract(epoch from t.at - o.untried), 0)::float8 as "outboxStalled",
  (select greatest(0, extract(epoch from t.at - coalesce(rung_at, began_at)))::float8 from canary where path = 'bell') as "canaryBell",
  (select greatest(0, extract(epoch from t.at - coalesce(rung_at, began_at)))::float8 from canary where path = 'sweep') as "canarySweep"
  from (select hz_now() as at offset 0) t,
       (select min(at) as oldest, min(at) filter (where last_failure is null) as untried, count(*) as depth from outbox where received_at is null and dead_at is null) o`;

/** The pulse in PostgreSQL, in one statement. */
export class PgPulseBook implements PulseBook {
  async pulse(tx: Work, clockOffMs: number): Promise<Pulse> {
    const [row] = await sqlOf(tx).query<Pulse>(PULSE, [clockOffMs], 'pulse');
    if (!row) throw new Error('the database told no pulse');
    return row;
  }
}

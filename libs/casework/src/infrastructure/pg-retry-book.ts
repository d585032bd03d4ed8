import type { Work } from '../application/ports.js';
import type { Retry, RetryBook } from '../application/retry-work.js';
import { sqlOf } from './pg-unit-of-work.js';

const ON_RECORD = (act: string): string => `
  insert into office_acts (actor, agency, act, subject, reason)
  select $2::uuid, freed.agency, '${act}', freed.id::text, $4 from freed returning 1 as done`;

/** Recusal goes before administration too. */
const IN_REACH = '($3::text[] is null or (c.agency = any ($3) and not c.recused @> array[$2::uuid]))';

const EFFECT = `with freed as (
    update outbox o set dead_at = null, attempts = 0, next_at = hz_now()
    from cases c where o.id = $1::bigint and o.dead_at is not null and o.received_at is null and c.id = o.case_id and ${IN_REACH}
    returning o.id, c.agency)
  ${ON_RECORD('effect-retried')}`;

/** The count of failures stays until it succeeds: the next failure backs off from where it was. */
const CLOCK = `with freed as (
    update clocks k set ring_at = hz_now()
    from cases c where k.id = $1::uuid and k.state = 'armed' and k.failures > 0 and c.id = k.case_id and ${IN_REACH}
    returning k.id, c.agency)
  ${ON_RECORD('clock-retried')}`;

const PLAIN = { effect: /^\d{1,18}$/, clock: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ } as const;

/** Stuck work in PostgreSQL: freed and on record in one statement. */
export class PgRetryBook implements RetryBook {
  async retry(tx: Work, { what, id, by, agencies, reason }: Retry): Promise<boolean> {
    if (!PLAIN[what].test(id)) return false;
    const text = what === 'effect' ? EFFECT : CLOCK;
    const rows = await sqlOf(tx).query<{ done: number }>(text, [id, by, agencies, reason], `retry-${what}`);
    return rows.length > 0;
  }
}

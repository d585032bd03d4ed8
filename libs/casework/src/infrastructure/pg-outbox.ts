import type { Effect, Outbox, Outgoing } from '../application/deliver-effects.js';
import type { Work } from '../application/ports.js';
import { sqlOf } from './pg-unit-of-work.js';

/** A row that somebody holds may hold up its own effect, never the relay or the other effects: they go again later. */
const impatiently = (tx: Work): Promise<unknown> => sqlOf(tx).query(`set local lock_timeout = '2s'`);

/** The outbox table. A row is done when its receiver wrote the receipt, not when the queue took it. */
export class PgOutbox implements Outbox {
  async take(tx: Work, limit: number): Promise<string[]> {
    await impatiently(tx);
    // One relay at a time: another one's older snapshot would lock rows that were sent a moment ago, and their receiver,
    // passing over what is locked, would leave them until they are sent again.
    const [turn] = await sqlOf(tx).query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(7246000002) as mine`,
      [],
      'outbox-turn',
    );
    if (!turn?.mine) return [];
    const rows = await sqlOf(tx).query<{ id: string }>(
      `update outbox set sent_at = hz_now(), attempts = attempts + 1,
         next_at = hz_now() + least(interval '1 hour', interval '30 seconds' * power(2, least(attempts, 8)))
       where id in (select id from outbox where received_at is null and dead_at is null and next_at <= (select hz_now())
                    order by next_at, id limit $1 for update skip locked)
       returning id`,
      [limit],
      'outbox-take',
    );
    return rows.map((r) => r.id).sort((a, b) => Number(BigInt(a) - BigInt(b)));
  }

  /** What was sent and neither received nor failed goes again now: whoever had it may have died with it. */
  async sendAgain(tx: Work): Promise<void> {
    await impatiently(tx);
    await sqlOf(tx).query(
      `update outbox set next_at = hz_now() where id in (
         select id from outbox where received_at is null and dead_at is null and sent_at is not null and last_failure is null
           and next_at > hz_now() for update skip locked)`,
    );
  }

  async putBack(tx: Work, ids: readonly string[]): Promise<void> {
    await impatiently(tx);
    await sqlOf(tx).query(
      `update outbox set next_at = hz_now() + interval '2 seconds', attempts = greatest(0, attempts - 1) where id = any ($1::bigint[]) and received_at is null`,
      [ids],
    );
  }

  async lock(tx: Work, ids: readonly string[]): Promise<Outgoing[]> {
    await impatiently(tx);
    return sqlOf(tx).query<Outgoing>(
      `select id, topic, case_id as "caseId", payload from outbox
       where id = any ($1::bigint[]) and received_at is null and dead_at is null order by id for update skip locked`,
      [ids],
      'outbox-lock',
    );
  }

  async received(tx: Work, ids: readonly string[]): Promise<void> {
    await sqlOf(tx).query(
      `update outbox set received_at = hz_now() where id = any ($1::bigint[])`,
      [ids],
      'outbox-received',
    );
  }

  async failed(tx: Work, id: string, failure: string, limit: number): Promise<void> {
    await impatiently(tx);
    await sqlOf(tx).query(
      `update outbox set last_failure = $2, dead_at = case when attempts >= $3 then hz_now() end where id = $1 and received_at is null`,
      [id, failure.slice(0, 500), limit],
    );
  }
}

/**
 * Who is told of a warning: the officer in charge while it can still be met (the heads where nobody is in charge),
 * the heads from the first overdue day, after three working days the heads of the next-higher agency too.
 * Recused people are told nothing.
 */
export const noticeOfRung: Effect = async (tx: Work, rows: readonly Outgoing[]): Promise<void> => {
  await sqlOf(tx).query(
    `insert into notices (outbox_id, person, case_id, kind, words, at)
     select distinct on (o.id, p.person) o.id, p.person, o.case_id, 'clock.rung', o.payload, hz_now()
     from outbox o join cases c on c.id = o.case_id join agencies a on a.id = c.agency
     cross join lateral (select (o.payload ->> 'mark')::int as mark) m
     cross join lateral (
       select c.officer as person where c.officer is not null
       union all
       select r.person from person_roles r where r.agency = c.agency and r.role = 'head' and (m.mark < 0 or c.officer is null)
       union all
       select r.person from person_roles r where r.agency = a.superior and r.role = 'head' and m.mark <= -3
     ) p
     where o.id = any ($1::bigint[]) and not c.recused @> array[p.person]
     on conflict do nothing`,
    [rows.map((r) => r.id)],
    'notice-rung',
  );
};

/** What a party did is told to who handles the case; what awaits approval, to the heads. */
export const noticeOfEvent: Effect = async (tx: Work, rows: readonly Outgoing[]): Promise<void> => {
  await sqlOf(tx).query(
    `insert into notices (outbox_id, person, case_id, kind, words, at)
     select distinct on (o.id, p.person) o.id, p.person, o.case_id, o.payload ->> 'event', o.payload, hz_now()
     from outbox o join cases c on c.id = o.case_id
     cross join lateral (
       select c.officer as person where c.officer is not null and (o.payload ->> 'capacity' in ('requester', 'respondent', 'third-party', 'head', 'superior')
           or o.payload ->> 'event' = 'clock.calendar-changed')
       union all
       select r.person from person_roles r where r.agency = c.agency and r.role = 'head'
         and (c.officer is null or o.payload ->> 'event' like '%.submitted')
     ) p
     where o.id = any ($1::bigint[]) and not c.recused @> array[p.person]
     on conflict do nothing`,
    [rows.map((r) => r.id)],
    'notice-event',
  );
};

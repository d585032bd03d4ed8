import type { Effect, Outbox, Outgoing } from '../application/deliver-effects.js';
import type { Work } from '../application/ports.js';
import { DEFAULT_OVERDUE, editionNamed, procedureById, type OverdueLadder } from '#libs/procedures';
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
 * Who of an office is there to be told, as p(person): the officer in charge and, while that one is away, the deputy;
 * nobody out of service. `present` says whether one of them is at work today.
 */
const IN_CHARGE = `cross join lateral (select (hz_now() at time zone 'Asia/Shanghai')::date as day) today
     left join people h on h.id = c.officer and h.active and not c.recused @> array[h.id]
     left join people d on d.id = h.deputy and d.active and not c.recused @> array[d.id]
       and today.day between h.absent_from and coalesce(h.absent_until, 'infinity')
     cross join lateral (select h.id is not null
       and (d.id is not null or coalesce(today.day not between h.absent_from and coalesce(h.absent_until, 'infinity'), true)) as present) i`;
const HEADS_OF = `select r.person from person_roles r join people q on q.id = r.person and q.active where r.role = 'head' and r.agency`;

/** What the edition of each row's case says of its clock, read of the procedures: law is data, not a statement. */
async function overdueLadders(tx: Work, rows: readonly Outgoing[]): Promise<({ id: string } & OverdueLadder)[]> {
  const cases = await sqlOf(tx).query<{ id: string; procedure: string; edition: string }>(
    'select id, procedure, edition::text as edition from cases where id = any ($1::uuid[])',
    [[...new Set(rows.map((r) => r.caseId))]],
    'rung-editions',
  );
  const byId = new Map(cases.map((c) => [c.id, c]));
  return rows.map(({ id, caseId, payload }) => {
    const of = byId.get(caseId ?? '');
    const clocks = of ? editionNamed(procedureById(of.procedure), of.edition).clocks : {};
    return { id, ...(clocks[String(payload['clock'])]?.overdue ?? DEFAULT_OVERDUE) };
  });
}

/**
 * Who is told of a warning: the officer in charge while it can still be met (the deputy too while that one is away, the
 * heads where nobody in charge is there), then the heads and the heads of the next-higher agency from the overdue day on
 * that the clock's definition names. Recused people are told nothing.
 */
export const noticeOfRung: Effect = async (tx: Work, rows: readonly Outgoing[]): Promise<void> => {
  const ladders = await overdueLadders(tx, rows);
  await sqlOf(tx).query(
    `insert into notices (outbox_id, person, case_id, kind, words, at)
     select distinct on (o.id, p.person) o.id, p.person, o.case_id, 'clock.rung', o.payload, hz_now()
     from jsonb_to_recordset($1::jsonb) as e(id bigint, head int, superior int)
     join outbox o on o.id = e.id join cases c on c.id = o.case_id join agencies a on a.id = c.agency
     cross join lateral (select (o.payload ->> 'mark')::int as mark) m
     ${IN_CHARGE}
     cross join lateral (
       select t.person from unnest(array[h.id, d.id]) t (person) where t.person is not null
       union all
       ${HEADS_OF} = c.agency and (m.mark <= -e.head or not i.present)
       union all
       ${HEADS_OF} = a.superior and m.mark <= -e.superior
     ) p
     where not c.recused @> array[p.person]
     on conflict do nothing`,
    [JSON.stringify(ladders)],
    'notice-rung',
  );
};

/** What a party did is told to who handles the case; what awaits approval, to the heads; and to whom a case was given, that it was. */
export const noticeOfEvent: Effect = async (tx: Work, rows: readonly Outgoing[]): Promise<void> => {
  await sqlOf(tx).query(
    `insert into notices (outbox_id, person, case_id, kind, words, at)
     select distinct on (o.id, p.person) o.id, p.person, o.case_id,
       case when o.payload -> 'named' ? p.person::text then 'case.given' else o.payload ->> 'event' end, o.payload, hz_now()
     from outbox o join cases c on c.id = o.case_id
     ${IN_CHARGE}
     cross join lateral (
       select t.person from unnest(array[h.id, d.id]) t (person) where t.person is not null
         and (o.payload ->> 'capacity' in ('requester', 'respondent', 'third-party', 'head', 'superior')
           or o.payload ->> 'event' = 'clock.calendar-changed')
       union all
       ${HEADS_OF} = c.agency and (not i.present or o.payload ->> 'event' like '%.submitted')
       union all
       select g.id from jsonb_array_elements_text(coalesce(o.payload -> 'named', '[]')) as e(person)
         join people g on g.id = e.person::uuid and g.active and (g.id = c.officer or c.panel @> array[g.id])
     ) p
     where o.id = any ($1::bigint[]) and not c.recused @> array[p.person]
     on conflict do nothing`,
    [rows.map((r) => r.id)],
    'notice-event',
  );
};

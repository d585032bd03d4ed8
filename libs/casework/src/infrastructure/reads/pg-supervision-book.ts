import type { Work } from '../../application/ports.js';
import type {
  ActOnRecord,
  ActPlace,
  ActsFilter,
  DeadEffect,
  FailingClock,
  Outage,
  SupervisionBook,
} from '../../application/reads/supervision.js';
import { sqlOf } from '../pg-unit-of-work.js';

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const CLOCKS = `select k.id, k.case_id as "caseId", k.clock, k.due_on::text as "dueOn", k.failures,
    k.last_failure as "lastFailure", ${iso('k.ring_at')} as "ringAt"
  from clocks k join cases c on c.id = k.case_id
  where k.failures > 0 and k.state = 'armed' and k.agency = any ($1) and not c.recused @> array[$2::uuid]
  order by k.failures desc, k.id limit 200`;
const EFFECTS = `select o.id::text as id, o.topic, o.case_id as "caseId", o.attempts, o.last_failure as "lastFailure", ${iso('o.dead_at')} as "deadAt"
  from outbox o left join cases c on c.id = o.case_id
  where o.dead_at is not null and (o.case_id is null or (c.agency = any ($1) and not c.recused @> array[$2::uuid]))
  order by o.id desc limit 200`;
const OUTAGES = `select ${iso('began_at')} as "beganAt", ${iso('ended_at')} as "endedAt", noticed_by as "noticedBy"
  from outages order by began_at desc limit 100`;

const dayOf = (value: string): string => `(${value}::date::timestamp at time zone 'Asia/Shanghai')`;
const micro = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The subject by its name; a number or an id says nothing to anybody. */
const CALLED = `coalesce(t.name, g.name) as name, g.name_en as "nameEn",
    case when k.id is not null then jsonb_build_object('clock', k.clock, 'procedure', c.procedure, 'edition', c.edition::text) end as "limit"`;

const ACTS = `with t as (select * from (
    select 'office' as source, a.id, a.at, a.agency, a.actor, p.name as by, a.act, a.subject, a.reason, null::text as name, null::uuid as ended_by
      from office_acts a left join people p on p.id = a.actor where a.agency = any ($1)
    union all
    select 'account', a.id, a.at, w.agency, a.actor, p.name, a.act, w.login, nullif(a.details, '{}')::text, w.name, null
      from account_acts a join people w on w.id = a.person left join people p on p.id = a.actor where w.agency = any ($1)
    union all
    select 'door', s.id, s.at, w.agency, s.person,
        case when s.act in ('signed-in', 'signed-out') then w.name else e.name end, s.act, coalesce(w.login, ''),
        nullif(jsonb_strip_nulls(jsonb_build_object('address', s.address, 'provider', nullif(s.by_provider, false))), '{}')::text, w.name, s.ended_by
      from sign_ins s left join people w on w.id = s.person left join people e on e.id = s.ended_by
      -- Whom nobody knows is nobody's: whoever reads the record of any agency reads of it.
      where w.agency = any ($1) or (s.person is null and cardinality($1::text[]) > 0)
  ) acts
  where (source = 'door') = $10 and ($2::date is null or at >= ${dayOf('$2')}) and ($3::date is null or at < ${dayOf('($3::date + 1)')})
    and ($4::uuid is null or $4 in (actor, ended_by)) and ($5::text is null or act = $5)
    and ($6::timestamptz is null or (at, source, id) < ($6, $7::text, $8::bigint))
  order by acts.at desc, source desc, acts.id desc limit $9)
  select t.source, t.id::text as id, ${micro('t.at')} as at, t.agency, t.by, t.act, t.subject, t.reason, ${CALLED} from t
    left join agencies g on t.act = 'agency-added' and g.id = t.subject
    left join clocks k on k.id = case when t.act = 'clock-retried' then t.subject::uuid end
    left join cases c on c.id = k.case_id
  order by t.at desc, t.source desc, t.id desc`;

/** What needs a person, in PostgreSQL. */
export class PgSupervisionBook implements SupervisionBook {
  failingClocks(tx: Work, agencies: readonly string[], person: string): Promise<FailingClock[]> {
    return sqlOf(tx).query<FailingClock>(CLOCKS, [agencies, person], 'failing-clocks');
  }

  deadEffects(tx: Work, agencies: readonly string[], person: string): Promise<DeadEffect[]> {
    return sqlOf(tx).query<DeadEffect>(EFFECTS, [agencies, person], 'dead-effects');
  }

  outages(tx: Work): Promise<Outage[]> {
    return sqlOf(tx).query<Outage>(OUTAGES, [], 'outages');
  }

  acts(
    tx: Work,
    agencies: readonly string[],
    f: ActsFilter,
    after: ActPlace | null,
    limit: number,
  ): Promise<ActOnRecord[]> {
    const [at, source, id] = after ?? [null, null, null];
    const values = [agencies, f.from, f.to, f.actor, f.act, at, source, id, limit, f.of === 'sign-ins'];
    return sqlOf(tx).query<ActOnRecord>(ACTS, values, 'office-acts');
  }
}

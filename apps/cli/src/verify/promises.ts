/** One promise as SQL: every row it returns is a violation. `hz_now()` is the database's present. */
export interface Promise_ {
  readonly id: string;
  readonly says: string;
  readonly sql: string;
}

const FIRINGS = `firing as (
  select h.case_id, h.version, h.at, h.clock_id, h.clock_generation, h.late_by_outage, g.due_at, g.at as began,
    (select min(n.at) from clock_generations n where n.clock_id = h.clock_id and n.generation > h.clock_generation) as superseded
  from history h left join clock_generations g on g.clock_id = h.clock_id and g.generation = h.clock_generation
  where h.clock_id is not null)`;

/** A granted recusal of a person, as the record `p` of a file or of a change of it. */
const GRANTED = `p.key like 'matter/%' and p.value ->> 'matter' = 'recusal' and p.value ->> 'state' = 'granted' and p.value ? 'person'`;
/** A later change `o` of the case of `r` by which the recusal `p` was refused after all: a review may do that. */
const OVERTURNED = `o.case_id = r.case_id and o.version > r.version and o.file_patch -> p.key ->> 'state' <> 'granted'`;
/** A clock by whose day a case may be listed, a missed target of the office behind all else, see `nextDue`. */
const WAITS = `((k.state = 'armed' and not k.of_right) or (k.state = 'fired' and k.settled_on is null and k.duty = 'authority'))`;
const MISSED = `(k.state = 'fired' and k.standing = 'policy')`;

/** Every table that holds something of a case, or what somebody keeps for themself. */
export const WALLED: readonly string[] = [
  ...[
    'cases',
    'history',
    'clocks',
    'clock_generations',
    'clock_rungs',
    'documents',
    'papers',
    'case_parties',
    'case_rights',
  ],
  ...['access_codes', 'notices', 'outbox', 'idempotency_keys', 'drafts', 'draft_papers', 'draft_uploads'],
  ...['saved_views', 'assignment_batches'],
];

export const PROMISES: readonly Promise_[] = [
  {
    id: 'P1',
    says: 'no started clock is lost: each is armed, paused, met, fired or cancelled, with its reason',
    sql: `select k.id, k.clock, k.state, 'no reason' as why from clocks k
            where not exists (select from clock_generations g where g.clock_id = k.id and g.generation = k.generation)
          union all
          select k.id, k.clock, k.state, 'armed without a due instant' from clocks k where k.state = 'armed' and (k.due_at is null or k.ring_at is null)
          union all
          select k.id, k.clock, k.state, 'paused without an open pause' from clocks k where k.state = 'paused'
            and not exists (select from jsonb_array_elements(k.pauses) p where p ->> 'to' is null)
          union all
          select k.id, k.clock, k.state, 'armed although paused' from clocks k where k.state = 'armed'
            and exists (select from jsonb_array_elements(k.pauses) p where p ->> 'to' is null)
          union all
          select k.id, k.clock, k.state, 'ended without a day' from clocks k where k.state in ('met', 'cancelled') and k.settled_on is null
          union all
          select k.id, k.clock, k.state, 'fired without a history row' from clocks k where k.state = 'fired'
            and not exists (select from history h where h.clock_id = k.id and h.clock_generation = k.generation)
          union all
          select k.id, k.clock, k.state, 'generations missing' from clocks k
            where k.generation <> (select count(*) from clock_generations g where g.clock_id = k.id)
          union all
          select g.clock_id, null, g.state, 'a generation of no clock' from clock_generations g
            where not exists (select from clocks k where k.id = g.clock_id)
          union all
          select h.clock_id, null, 'fired', 'the clock that fired is gone' from history h
            where h.clock_id is not null and not exists (select from clocks k where k.id = h.clock_id)`,
  },
  {
    id: 'P2',
    says: 'one firing for each clock and generation',
    sql: `select clock_id, clock_generation, count(*) as times from history where clock_id is not null group by 1, 2 having count(*) > 1`,
  },
  {
    id: 'P3',
    says: 'no clock fires before its due instant by the database’s time',
    sql: `with ${FIRINGS} select * from firing where due_at is null or at < due_at
          union all select c.id, null, c.rung_at, c.id, 0, false, null, null, null from (
            select r.clock_id as id, r.rung_at from clock_rungs r where r.rung_at < r.planned_at) c`,
  },
  {
    id: 'P4',
    says: 'what is due has fired: nothing armed is older than a minute, unless its handler fails and is counted',
    sql: `select id, clock, due_at, failures from clocks where state = 'armed' and due_at < hz_now() - interval '60 seconds' and failures = 0`,
  },
  {
    id: 'P5',
    says: 'a superseded generation never fires',
    sql: `with ${FIRINGS} select * from firing where superseded < at`,
  },
  {
    id: 'P6',
    says: 'what was answered stands: every receipt has its history row',
    sql: `select i.actor, i.key from idempotency_keys i where i.body ? 'version' and i.body ? 'id'
            and not exists (select from history h where h.case_id = (i.body ->> 'id')::uuid and h.version = (i.body ->> 'version')::int)`,
  },
  {
    id: 'P7',
    says: 'each change has one history row, and replaying them gives the case; what it is listed and walled off by is what its file and clocks say',
    sql: `select c.id, c.version, 'replay differs' as why from cases c
            where (select row(count(*)::int, max(h.version), hz_fold(h.file_patch order by h.version)) from history h where h.case_id = c.id)
              is distinct from row(c.version, c.version, c.file)
          union all
          select c.id, c.version, 'last stage differs' from cases c join history h on h.case_id = c.id and h.version = c.version
            where (h.to_stage, h.return_stage, h.number, h.docketed_on) is distinct from (c.stage, c.return_stage, c.number, c.docketed_on)
          union all
          select h.case_id, h.version, 'stages do not chain' from history h join history p on p.case_id = h.case_id and p.version = h.version - 1
            where h.from_stage is distinct from p.to_stage
          union all
          select c.id, c.version, 'those recused are not those of the granted recusals' from cases c
            where (select array_agg(distinct r::text order by r::text) from unnest(c.recused) r) is distinct from
              (select array_agg(distinct p.value ->> 'person' order by p.value ->> 'person') from jsonb_each(c.file) p
                where c.file::text like '%recusal%' and ${GRANTED})
          union all
          select c.id, c.version, 'the panel is not that of its record' from cases c
            where c.panel::text[] is distinct from
              array(select m ->> 'person' from jsonb_array_elements(c.file -> 'panel/1' -> 'members') with ordinality a (m, n) order by n)
          union all
          select c.id, c.version, 'the officer is not who was assigned' from cases c
            where c.file -> 'assignment/1' ->> 'officer' is distinct from c.officer::text and c.file -> 'assignment/1' ->> 'officer' is not null
          union all
          select c.id, c.version, 'the next due day is not that of its clocks' from cases c
            left join lateral (select k.due_at, ${MISSED} as missed from clocks k where k.case_id = c.id and ${WAITS}
              order by ${MISSED}, k.due_at limit 1) n on true
            where c.next_due_at is distinct from n.due_at
              or (c.next_due_at is not null and not exists (select from clocks k where k.case_id = c.id and ${WAITS}
                and ${MISSED} = n.missed
                and k.due_at = c.next_due_at and k.due_on = c.next_due_on and k.clock = c.next_clock))`,
  },
  {
    id: 'P8',
    says: 'no history row was edited, deleted, inserted or swapped',
    sql: `select h.case_id, h.version from history h left join history p on p.case_id = h.case_id and p.version = h.version - 1
            where h.digest is distinct from hz_digest_of(h, coalesce(p.digest, '\\x'))
          union all
          select c.id, c.version from cases c left join history h on h.case_id = c.id and h.version = c.version
            where c.head_digest is distinct from h.digest`,
  },
  {
    id: 'P9',
    says: 'what left the outbox was received once: no notice without receipt, nothing set aside as dead, nothing that nobody took for fifteen minutes',
    sql: `select o.id, o.topic, 'dead' as why from outbox o where o.dead_at is not null
          union all
          select o.id, o.topic, 'nobody took it' from outbox o
            where o.received_at is null and o.dead_at is null and o.at < hz_now() - interval '15 minutes'
          union all
          select n.outbox_id, n.kind, 'told without receipt' from notices n join outbox o on o.id = n.outbox_id where o.received_at is null
          union all
          select null, 'clock.rung', 'rung without its outbox row' from clock_rungs r
            where not exists (select from outbox o where o.topic = 'clock.rung'
              and o.key = r.clock_id || '.' || r.generation || '.' || r.mark)`,
  },
  {
    id: 'P10',
    says: 'each case has exactly one owning agency, and its number is of that agency’s series without gap or double',
    sql: `select c.id::text, c.agency from cases c where not exists (select from agencies a where a.id = c.agency)
          union all
          select k.id::text, k.agency from clocks k join cases c on c.id = k.case_id where k.agency <> c.agency
          union all
          select s.agency, s.type_mark from number_series s
            where s.last <> (select count(distinct h.number) from history h join cases c on c.id = h.case_id
              where c.agency = s.agency and extract(year from c.docketed_on) = s.year and h.number is not null
                and c.procedure in (select value from jsonb_array_elements_text($1::jsonb -> s.type_mark)))`,
  },
  {
    id: 'P11',
    says: 'the walls stand for reading and for writing, what happened cannot be written over, and nobody acted in a case after being recused from it',
    sql: `select t.name, 'no wall' as why from unnest('{${WALLED.join(',')}}'::text[]) t (name)
            where not exists (select from pg_class c join pg_policy p on p.polrelid = c.oid
              where c.oid = to_regclass(t.name) and c.relrowsecurity)
          union all
          select p.polrelid::regclass::text, 'the wall lets everything through' from pg_policy p
            where p.polroles && array[0, (select oid from pg_roles where rolname = 'hengzhi_app')]::oid[]
              and 'true' in (pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
          union all
          select rolname::text, 'the application passes the walls' from pg_roles
            where rolname = 'hengzhi_app' and (rolsuper or rolbypassrls or rolcanlogin)
          union all
          select t.name, 'what happened can be written over' from (values ('history'), ('clock_rungs'), ('clock_generations'),
              ('documents'), ('account_acts'), ('office_acts'), ('sign_ins'), ('sign_ins_removed')) t (name)
            where has_table_privilege('hengzhi_app', t.name, 'update') or has_table_privilege('hengzhi_app', t.name, 'delete')
          union all
          select h.case_id::text, 'acted after being recused' from history h join history r on r.case_id = h.case_id and r.version < h.version
            cross join lateral jsonb_each(r.file_patch) p
            where r.file_patch::text like '%recusal%' and ${GRANTED} and p.value ->> 'person' = h.actor
              and not exists (select from history o where ${OVERTURNED} and o.version < h.version)`,
  },
  {
    id: 'P12',
    says: 'nobody is told of a case after having been recused from it',
    sql: `select n.case_id, n.person from notices n join history r on r.case_id = n.case_id and r.at < n.at
            cross join lateral jsonb_each(r.file_patch) p
            where r.file_patch::text like '%recusal%' and ${GRANTED} and p.value ->> 'person' = n.person::text
              and not exists (select from history o where ${OVERTURNED} and o.at <= n.at)`,
  },
];

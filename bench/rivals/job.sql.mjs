/**
 * What a job of any queue must write to fire one clock, in one statement and so in one transaction: the fenced clock,
 * the case, its history and the outbox. The same rows as the application's, decided by the clock's own column.
 * $1 clock · $2 generation
 */
export const FIRE_ONE = `
with t as materialized (select hz_now() as at),
fenced as (
  update clocks k set state = 'fired', fired_at = t.at, failures = 0, last_failure = null,
    settled_on = case when k.duty = 'authority' then null else k.due_on end,
    late_by_outage = exists (select from outages o where k.due_at between o.began_at and o.ended_at)
  from t where k.id = $1 and k.generation = $2 and k.state = 'armed' and k.due_at <= t.at
  returning k.id, k.generation, k.case_id, k.clock, k.subject, k.due_on, k.late_by_outage, k.on_expiry
),
decided as (
  select f.*, coalesce(f.on_expiry, 'expire') as transition,
    jsonb_build_object('clock', f.clock, 'subject', f.subject, 'dueOn', f.due_on) as input,
    case when f.on_expiry is null then '{}'::jsonb else jsonb_build_object('answer/' || f.subject, jsonb_build_object(
      'party', f.subject, 'receivedOn', null, 'late', true, 'missedOn', f.due_on)) end as patch
  from fenced f
),
changed as (
  update cases c set stage = case when d.on_expiry is null then c.stage else 'preparing' end, version = c.version + 1,
    file = case when d.patch = '{}' then c.file else c.file || d.patch end, updated_at = t.at,
    next_due_on = n.due_on, next_due_at = n.due_at, next_clock = n.clock,
    head_digest = hz_digest(c.head_digest, c.id, c.version + 1, t.at, d.transition, c.stage,
      case when d.on_expiry is null then c.stage else 'preparing' end, 'system', 'system', null, d.input, d.patch,
      hz_witness('系统', null, '专利纠纷行政裁决和调解办法 第22条', 'statute', '2025-02-01', d.late_by_outage, d.id, d.generation))
  from decided d left join lateral (select k.clock, k.due_on, k.due_at from clocks k
    where k.case_id = d.case_id and (k.state = 'armed' and k.id <> d.id or k.id = d.id and d.on_expiry is null)
    order by k.due_at limit 1) n on true, t
  where c.id = d.case_id
  returning c.id, c.version, c.stage, c.agency, c.number, c.docketed_on, c.head_digest
),
told as (
  insert into history (case_id, version, at, transition, from_stage, to_stage, actor, actor_name, capacity, edition, citation, standing,
    input, file_patch, number, docketed_on, clock_id, clock_generation, late_by_outage, digest, digest_version)
  select c.id, c.version, t.at, d.transition, case when d.on_expiry is null then c.stage else 'answering' end, c.stage, 'system', '系统', 'system',
    '2025-02-01', '专利纠纷行政裁决和调解办法 第22条', 'statute', d.input, d.patch, c.number, c.docketed_on, d.id, d.generation,
    d.late_by_outage, c.head_digest, 2
  from decided d join changed c on c.id = d.case_id, t
)
insert into outbox (topic, key, case_id, payload, at, next_at)
select 'case.event', c.id || '.' || c.version, c.id, jsonb_build_object('v', 1, 'event', 'clock.expired', 'caseId', c.id, 'agency', c.agency,
  'version', c.version, 'transition', d.transition, 'from', c.stage, 'to', c.stage, 'capacity', 'system', 'number', c.number), t.at, t.at
from decided d join changed c on c.id = d.case_id, t`;

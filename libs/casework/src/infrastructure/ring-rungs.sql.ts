/**
 * Rings the next planned warning of every clock whose warning has come, each exactly once by the key of
 * clock_rungs, and moves the clock to its following one. Warnings missed in an outage are rung one after the
 * other by repeated calls, in their order. $1 how many clocks at most.
 */
export const RING_RUNGS = `
with t as materialized (select hz_now() as at),
due as (
  select k.id, k.generation, k.rung, k.rung_at as planned, k.marks[k.rung + 1] as mark, k.case_id, k.agency, k.clock, k.subject, k.due_on,
    exists (select from outages o where k.rung_at between o.began_at and o.ended_at) as late
  from clocks k
  where k.rung_at <= (select at from t) -- asked once, so that it bounds the walk along the index
  order by k.rung_at limit $1
  for update of k skip locked
),
moved as (
  update clocks k set rung = d.rung + 1, rung_at = k.ladder[d.rung + 2]
  from due d where k.id = d.id and k.generation = d.generation and k.rung = d.rung
  returning k.id
),
rung as (
  insert into clock_rungs (clock_id, generation, mark, planned_at, rung_at, late_by_outage)
  select d.id, d.generation, d.mark, d.planned, t.at, d.late from due d join moved m on m.id = d.id cross join t
  on conflict do nothing
  returning clock_id, generation, mark
),
told as (
  insert into outbox (topic, key, case_id, payload, at, next_at)
  select 'clock.rung', d.id || '.' || d.generation || '.' || d.mark, d.case_id,
    jsonb_build_object('v', 1, 'clockId', d.id, 'clock', d.clock, 'subject', d.subject, 'mark', d.mark, 'dueOn', d.due_on,
      'caseId', d.case_id, 'agency', d.agency), t.at, t.at
  from due d join rung r on r.clock_id = d.id and r.generation = d.generation and r.mark = d.mark cross join t
)
select count(*)::int as rung from moved`;

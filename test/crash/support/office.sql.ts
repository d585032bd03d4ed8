/** The people of a trial's office: one officer, one head, the head of the superior agency. */
export const HOUSE = `
insert into regions (code, name) values ('440000', '广东省'), ('440100', '广州市');
insert into agencies (id, name, name_en, mark, region, superior, level) values
  ('gd', '广东省知识产权局', 'Guangdong IP Office', '粤', '440000', null, 'province'),
  ('gz', '广州市知识产权局', 'Guangzhou IP Office', '穗', '440100', 'gd', 'prefecture');
insert into people (id, agency, login, name, password_hash) values
  ('00000000-0000-7000-8000-000000000001', 'gz', 'crash-officer', '办案人员', $HASH$),
  ('00000000-0000-7000-8000-000000000002', 'gz', 'crash-head', '负责人', $HASH$),
  ('00000000-0000-7000-8000-000000000003', 'gd', 'crash-superior', '上级负责人', $HASH$);
insert into person_roles (person, agency, role) values
  ('00000000-0000-7000-8000-000000000001', 'gz', 'officer'),
  ('00000000-0000-7000-8000-000000000002', 'gz', 'head'),
  ('00000000-0000-7000-8000-000000000003', 'gd', 'head');
`;
/** Everybody of the house has this password. */
export const PASSWORD = 'crash-trial-2026';
export const HEAD_LOGIN = 'crash-head';
export const OFFICER = '00000000-0000-7000-8000-000000000001';
export const HEAD = '00000000-0000-7000-8000-000000000002';
export const SUPERIOR = '00000000-0000-7000-8000-000000000003';

/**
 * Many cases at once, each as if it had been filed through the application: one history row with its digest, one
 * armed clock with its generation and one planned warning.
 * $1 how many · $2 procedure · $3 edition · $4 stage · $5 clock · $6 anchor day · $7 term
 * $8 seconds from now to the due instant · $9 seconds over which due instants are spread · $10 the file · $11 duty
 */
export const CASES = `
with t as materialized (select hz_now() as at),
s as materialized (
  select gen_random_uuid() as id, gen_random_uuid() as clock, n,
    date_trunc('milliseconds', t.at + make_interval(secs => $8::float8 + $9::float8 * (n - 1) / $1::int)) as due
  from generate_series(1, $1::int) n, t
),
filed as (
  insert into cases (id, agency, procedure, edition, title, stage, version, filed_on, officer,
    next_due_on, next_due_at, next_clock, file, head_digest, created_at, updated_at)
  select s.id, 'gz', $2, $3::date, '第' || s.n || '号请求', $4, 1, $6::date, '${OFFICER}',
    (s.due at time zone 'Asia/Shanghai')::date, s.due, $5, $10::jsonb,
    hz_digest('\\x', s.id, 1, t.at, 'file', null, $4, '${OFFICER}', 'officer', null, '{}', $10::jsonb), t.at, t.at
  from s, t
),
told as (
  insert into history (case_id, version, at, transition, from_stage, to_stage, actor, actor_name, capacity, edition, citation,
    standing, input, file_patch, digest)
  select s.id, 1, t.at, 'file', null, $4, '${OFFICER}', '办案人员', 'officer', $3::date, '试', 'statute', '{}', $10::jsonb,
    hz_digest('\\x', s.id, 1, t.at, 'file', null, $4, '${OFFICER}', 'officer', null, '{}', $10::jsonb)
  from s, t
),
armed as (
  insert into clocks (id, case_id, agency, clock, generation, state, edition, duty, anchored_on, term, nominal_on, due_on, due_at,
    citation, standing, ladder, marks, rung_at, ring_at, armed_at)
  select s.clock, s.id, 'gz', $5, 1, 'armed', $3::date, $11, $6::date, $7::jsonb, (s.due at time zone 'Asia/Shanghai')::date,
    (s.due at time zone 'Asia/Shanghai')::date, s.due, '试', 'statute', array[s.due - interval '1 second'], array[0],
    s.due - interval '1 second', s.due, t.at
  from s, t
)
insert into clock_generations (clock_id, generation, case_version, reason, state, due_on, due_at, at)
select s.clock, 1, 1, '登记收件', 'armed', (s.due at time zone 'Asia/Shanghai')::date, s.due, t.at from s, t
returning clock_id`;

/** What became of all clocks, in one row. */
export const TALLY = `
with firing as (
  select h.clock_id, h.clock_generation, min(h.at) as at, count(*) as times, min(g.due_at) as due_at
  from history h left join clock_generations g on g.clock_id = h.clock_id and g.generation = h.clock_generation
  where h.clock_id is not null group by 1, 2
)
select (select count(*)::int from clocks) as clocks,
  (select count(*)::int from clocks where state = 'fired') as fired,
  (select count(*)::int from clocks where state = 'armed' and due_at <= hz_now()) as lost,
  (select count(*)::int from firing where times > 1) as twice,
  (select count(*)::int from firing where due_at is null or at < due_at) as early,
  coalesce((select max(extract(epoch from at - due_at) * 1000)::float8 from firing), 0) as worst`;

/** What is still to be done: due clocks, due warnings, and undelivered effects. */
export const PENDING = `
select (select count(*) from clocks where state = 'armed' and due_at <= hz_now())
  + (select count(*) from clocks where rung_at <= hz_now())
  + (select count(*) from outbox where received_at is null and dead_at is null) as pending,
  (select count(*) from clocks where state = 'armed') as armed`;

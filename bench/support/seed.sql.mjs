// Cases in bulk, each as if it had come through the application: file, parties, history with its digests, clocks with
// their generations. Law is not counted here; due days are spread over the weeks to come.

/** An office grows by people as by cases: this many cases, open and closed, fall to one officer. */
const CASELOAD = 150;
const AGENCIES = 12;

/** Officers enough for so many cases: $1. */
export const STAFF = `
with wanted as (
  insert into people (id, agency, login, name)
  select gen_random_uuid(), a.id, a.id || '-bench' || k, '示例办案员' || k
  from agencies a, generate_series(1, $1::int / ${AGENCIES} / ${CASELOAD}) k
  on conflict (login) do nothing
  returning id, agency
)
insert into person_roles (person, agency, role) select id, agency, 'officer' from wanted`;

/**
 * $1 first number · $2 last number · $3 share of cases only received · $4 share concluded; the rest await an answer
 * $5 the instant at which all clocks are due, or null: spread from ten to seventy days ahead
 */
export const DRAFT = `
create temp table draft on commit drop as
with office as (
  select a.id as agency, a.mark, row_number() over (order by a.id) - 1 as i,
    array(select p.id from people p join person_roles r on r.person = p.id and r.role = 'officer'
      where p.agency = a.id order by p.created_at, p.login) as officers
  from agencies a
),
plain as (
  select n, o.agency, o.mark, o.officers[1 + (n / 12 / ${CASELOAD})::int % cardinality(o.officers)] as officer,
    (lpad(to_hex(1750000000000 + n), 12, '0') || '7000' || '8000' || lpad(to_hex(n), 12, '0'))::uuid as id,
    case when n % 100 < $3::float8 * 100 then 'received' when n % 100 < ($3::float8 + $4::float8) * 100 then 'concluded' else 'answering' end as kind,
    (hz_now() at time zone 'Asia/Shanghai')::date as today,
    '示例权利人第' || n || '科技有限公司' as requester, '示例被请求人第' || n % 50000 || '制造有限公司' as respondent
  from generate_series($1::bigint, $2::bigint) n join office o on o.i = n % ${AGENCIES}
),
dated as materialized (
  select p.*, today - (1 + n % 20)::int as filed_on,
    coalesce($5::timestamptz, ((today + (11 + n / 12 % 60)::int)::timestamp at time zone 'Asia/Shanghai')) as due_at,
    case when $5::timestamptz is null then today + (10 + n / 12 % 60)::int else ($5::timestamptz at time zone 'Asia/Shanghai')::date end as due_on
  from plain p
),
filed as materialized (
  select d.*, jsonb_build_object(
    'request/1', jsonb_build_object('cause', '发明专利侵权纠纷', 'matters', '责令被请求人立即停止制造、销售、许诺销售侵权产品,销毁库存侵权产品及专用模具',
      'factsAndReasons', repeat('被请求人未经许可制造并销售被控侵权产品,其技术特征落入涉案专利权利要求的保护范围。', 4),
      'claimsReliedOn', jsonb_build_array(1, 3), 'signed', true, 'declaresNotSued', true, 'declaresNoOtherRoute', true,
      'receivedOn', filed_on, 'copies', 1),
    'party/1', jsonb_build_object('role', 'requester', 'kind', 'legal', 'name', requester, 'creditCode', '914403001922038216',
      'address', '广东省深圳市南山区示例路1号', 'phone', '13800138000', 'representative', '示例甲', 'domicileInChina', true,
      'entitlement', 'patentee'),
    'party/2', jsonb_build_object('role', 'respondent', 'kind', 'legal', 'name', respondent, 'address', '浙江省杭州市示例路2号',
      'phone', '13900139000', 'domicileInChina', true),
    'right/1', jsonb_build_object('patentNumber', 'ZL202110123456.X', 'type', 'invention', 'title', '一种示例装置',
      'patentee', requester, 'claimsTotal', 10),
    'accused/1', jsonb_build_object('product', '示例产品', 'acts', jsonb_build_array('make', 'sell'), 'place', '浙江省杭州市')
  ) as f1,
  jsonb_build_object('panel/1', jsonb_build_object('appointedOn', filed_on, 'clerk', '示例书记员', 'members',
    jsonb_build_array(jsonb_build_object('person', officer, 'name', '示例', 'leads', true, 'certificate', '示01-0001', 'validUntil', '2031-12-31')))) as f2,
  jsonb_build_object('service/1', jsonb_build_object('document', 'answer-notice', 'party', '2', 'method', 'direct', 'sentOn', filed_on, 'receivedOn', filed_on)) as f3,
  hz_now() as at
  from dated d
),
first as materialized (
  select f.*, hz_digest('\\x', id, 1, at, 'file', 'draft', 'received', officer::text, 'officer', null, '{}', f1) as d1 from filed f
),
second as materialized (
  select f.*, case when kind <> 'received' then hz_digest(d1, id, 2, at, 'docket', 'received', 'docketed', officer::text, 'officer', null, '{}', f2) end as d2 from first f
),
third as materialized (
  select s.*, case when kind <> 'received' then hz_digest(d2, id, 3, at, 'record-receipt', 'docketed', 'answering', officer::text, 'officer', null, '{}', f3) end as d3 from second s
)
select t.*, case when kind = 'concluded' then hz_digest(d3, id, 4, at, 'close-by-agreement', 'answering', 'mediated', officer::text, 'officer', null, '{}', '{}') end as d4,
  case when kind = 'received' then null else mark || '知裁字〔2026〕' || n || '号' end as number
from third t`;

const CASES = `
insert into cases (id, agency, procedure, edition, number, title, stage, version, filed_on, docketed_on, officer,
  panel, open, next_due_on, next_due_at, next_clock, file, head_digest, created_at, updated_at)
select id, agency, 'ordinary-ruling', '2025-02-01', number, requester || '诉' || respondent || '“示例产品”专利侵权纠纷',
  case kind when 'concluded' then 'mediated' else kind end, case kind when 'received' then 1 when 'answering' then 3 else 4 end,
  filed_on, case when kind <> 'received' then filed_on end, officer, case when kind = 'received' then '{}' else array[officer] end,
  kind <> 'concluded', case when kind <> 'concluded' then due_on end, case when kind <> 'concluded' then due_at end,
  case kind when 'received' then 'docketing' when 'answering' then 'answer' end,
  case when kind = 'received' then f1 else f1 || f2 || f3 end, coalesce(d4, d3, d1), at, at
from draft`;

const PARTIES = `
insert into case_parties (case_id, agency, party, role, name, credit_code, phone_tail)
select id, agency, '1', 'requester', requester, '914403001922038216', '8000' from draft
union all
select id, agency, '2', 'respondent', respondent, null, '9000' from draft`;

const HISTORY = `
insert into history (case_id, version, at, transition, from_stage, to_stage, actor, actor_name, capacity, edition, citation, standing,
  input, file_patch, number, docketed_on, digest)
select d.id, v.version, d.at, v.transition, v.from_stage, v.to_stage, d.officer::text, '示例', 'officer', '2025-02-01',
  '专利纠纷行政裁决和调解办法 第20条', 'statute', '{}', v.patch, v.number, case when v.version > 1 then d.filed_on end, v.digest
from draft d cross join lateral (values
  (1, 'file', 'draft', 'received', f1, d1, null), (2, 'docket', 'received', 'docketed', f2, d2, number),
  (3, 'record-receipt', 'docketed', 'answering', f3, d3, number), (4, 'close-by-agreement', 'answering', 'mediated', '{}'::jsonb, d4, number)
) as v(version, transition, from_stage, to_stage, patch, digest, number)
where v.digest is not null`;

/** Warnings as the ladder plans them: before the day, and for a duty of the authority on the days after it. */
const LADDER = `
create temp table plan on commit drop as
select (overlay(d.id::text placing v.tag from 15 for 4))::uuid as clock_id, d.*, v.*,
  case when $1::boolean then due else '{}'::int[] end || case when v.duty = 'authority' then late else '{}'::int[] end as marks
from draft d
cross join (select array[5, 3, 1, 0] as due, array(select -g from generate_series(1, 15) g) as late) l
cross join lateral (values
  ('received', '7001', 'docketing', '', 'authority', null, 'armed', d.due_on, d.due_at, '{"count": 5, "unit": "working-day"}'::jsonb),
  ('answering', '7002', 'answer', '2', 'respondent', 'answer-window-expires', 'armed', d.due_on, d.due_at, '{"count": 15, "unit": "calendar-day", "roll": "next-working-day"}'),
  ('answering', '7003', 'closing', '', 'authority', null, 'armed', d.filed_on + 90, (d.filed_on + 91)::timestamp at time zone 'Asia/Shanghai', '{"count": 3, "unit": "month"}'),
  ('concluded', '7003', 'closing', '', 'authority', null, 'met', d.filed_on + 90, (d.filed_on + 91)::timestamp at time zone 'Asia/Shanghai', '{"count": 3, "unit": "month"}')
) as v(of_kind, tag, clock, subject, duty, on_expiry, state, on_day, on_instant, term)
where v.of_kind = d.kind`;

const CLOCKS = `
insert into clocks (id, case_id, agency, clock, subject, generation, state, edition, duty, anchored_on, term, nominal_on, due_on,
  due_at, on_expiry, citation, standing, ladder, marks, rung_at, ring_at, armed_at, settled_on)
select p.clock_id, p.id, p.agency, p.clock, p.subject, 1, p.state, '2025-02-01', p.duty, p.filed_on, p.term, p.on_day, p.on_day,
  p.on_instant, p.on_expiry, '专利纠纷行政裁决和调解办法 第22条', 'statute', r.ladder, case when p.state = 'armed' then p.marks else '{}' end,
  r.ladder[1], case when p.state = 'armed' then p.on_instant end, p.at, case when p.state = 'met' then p.today end
from plan p cross join lateral (
  select case when p.state = 'armed' then array(select (p.on_day - m)::timestamp at time zone 'Asia/Shanghai' + interval '8 hours'
    from unnest(p.marks) with ordinality u(m, i) order by i) else '{}' end as ladder) r`;

const GENERATIONS = `
insert into clock_generations (clock_id, generation, case_version, reason, state, due_on, due_at, at)
select clock_id, 1, case when clock = 'docketing' then 1 else 2 end, '示例', 'armed', on_day, on_instant, at from plan`;

/** To be run in this order, in one transaction, after DRAFT and LADDER. */
export const FILL = [CASES, PARTIES, HISTORY, CLOCKS, GENERATIONS];
export { LADDER };

// The same step by hand: what a program would do that knows nothing of procedures, guards, walls or editions.
import { randomUUID } from 'node:crypto';
import { openPool } from '../support/pool.mjs';

const LOCK = `select c.*, hz_now() as now, (select hz_calendar()) as calendar,
  (select coalesce(json_agg(row_to_json(k)), '[]') from clocks k where k.case_id = c.id) as clocks,
  (select i.body from idempotency_keys i where i.actor = $2 and i.key = $3) as receipt
  from cases c where c.id = $1 for no key update of c`;

/** Case, history, clock, generation, document, outbox and receipt: the rows that the application writes for this step. */
const WRITE = `
with t as materialized (select hz_now() as at),
changed as (
  update cases c set version = c.version + 1, file = c.file || $3::jsonb, next_due_on = $4::date, next_due_at = $5::timestamptz,
    updated_at = t.at, head_digest = hz_digest(c.head_digest, c.id, c.version + 1, t.at, 'extend-docketing', 'received', 'received',
      $2::text, 'head', null, $6::jsonb, $3::jsonb, hz_witness('示例', null, '专利纠纷行政裁决和调解办法 第20条', 'statute', '2025-02-01', false, null, null))
  from t where c.id = $1 returning c.id, c.version, c.agency, c.head_digest
),
told as (
  insert into history (case_id, version, at, transition, from_stage, to_stage, actor, actor_name, capacity, edition, citation, standing,
    input, file_patch, digest, digest_version)
  select id, version, t.at, 'extend-docketing', 'received', 'received', $2::text, '示例', 'head', '2025-02-01',
    '专利纠纷行政裁决和调解办法 第20条', 'statute', $6::jsonb, $3::jsonb, head_digest, 2 from changed, t
),
clock as (
  update clocks set generation = generation + 1, extensions = $7::jsonb, due_on = $4::date, nominal_on = $4::date, due_at = $5::timestamptz,
    ring_at = $5::timestamptz, ladder = $8::timestamptz[], marks = $9::int[], rung = 0, rung_at = ($8::timestamptz[])[1]
  where id = $10 returning id, generation, state, due_on, due_at
),
generation as (
  insert into clock_generations (clock_id, generation, case_version, reason, state, due_on, due_at, at)
  select k.id, k.generation, c.version, '批准延长立案期限', k.state, k.due_on, k.due_at, t.at from clock k, changed c, t
),
papered as (
  insert into documents (id, case_id, version, kind, fields, made_at)
  select $11::uuid, id, version, 'docketing-extension', $6::jsonb, t.at from changed, t
),
sent as (
  insert into outbox (topic, key, case_id, payload, at, next_at)
  select 'case.event', id || '.' || version, id, jsonb_build_object('v', 1, 'event', 'clock.extended', 'caseId', id, 'agency', agency,
    'version', version, 'transition', 'extend-docketing', 'from', 'received', 'to', 'received', 'capacity', 'head'), t.at, t.at from changed, t
)
insert into idempotency_keys (actor, key, digest, status, body, at)
select $2::text, $12::text, $13::bytea, 200, jsonb_build_object('id', id, 'version', version, 'stage', 'received'), t.at from changed, t`;

const DAY = '2027-06-30';
const INSTANT = '2027-06-30T16:00:00.000Z';
const LADDER = Array.from({ length: 19 }, (_, i) => new Date(Date.parse(INSTANT) + (i - 4) * 86_400_000).toISOString());
const MARKS = [5, 3, 1, 0, ...Array.from({ length: 15 }, (_, i) => -1 - i)];
const INPUT = JSON.stringify({ reason: 'especially-complex' });
const PATCH = JSON.stringify({
  'matter/1': { matter: 'docketing-extension', state: 'granted', openedOn: '2026-11-20', reason: 'especially-complex' },
});
const EXTENSIONS = JSON.stringify([{ id: 'by-head', count: 5, unit: 'working-day', grantedOn: '2026-11-20' }]);

/** @param {string} url of the owner: no walls @param {number} connections */
export function openRaw(url, connections) {
  const { pool, close } = openPool(url, connections);
  return {
    /** @param {string} caseId @param {string} actor */
    async step(caseId, actor) {
      const client = await pool.connect();
      const key = randomUUID();
      try {
        await client.query('begin');
        const { rows } = await client.query({ name: 'lock', text: LOCK, values: [caseId, actor, key] });
        const values = [caseId, actor, PATCH, DAY, INSTANT, INPUT, EXTENSIONS, LADDER, MARKS];
        const rest = [rows[0].clocks[0].id, randomUUID(), key, Buffer.alloc(32)];
        await client.query({ name: 'write', text: WRITE, values: [...values, ...rest] });
        await client.query('commit');
      } finally {
        client.release();
      }
    },
    close,
  };
}

/** Of each promise, what somebody with the whole database in hand might do to it. */
export const PLANTS: readonly (readonly [promise: string, what: string, sql: string])[] = [
  [
    'P1',
    'a clock runs without a due instant',
    `alter table clocks drop constraint clocks_check; update clocks set due_at = null where id = (select id from clocks where state = 'armed' limit 1)`,
  ],
  [
    'P1',
    'a clock rests without a pause',
    `update clocks set state = 'paused', pauses = '[]' where id = (select id from clocks where state = 'armed' limit 1)`,
  ],
  [
    'P1',
    'a clock fired and no history says so',
    `update clocks set state = 'fired' where id = (select id from clocks where state = 'met' limit 1)`,
  ],
  [
    'P1',
    'a clock ended on no day',
    `update clocks set settled_on = null where id = (select id from clocks where state = 'met' limit 1)`,
  ],
  [
    'P1',
    'a clock moved and nobody wrote why',
    `update clocks set generation = generation + 1 where id = (select id from clocks where state = 'armed' limit 1)`,
  ],
  [
    'P1',
    'a clock is taken away',
    `delete from clocks where id = (select id from clocks where state = 'armed' limit 1)`,
  ],
  [
    'P2',
    'a clock fired twice',
    `drop index history_fires_once; update history h set clock_id = f.clock_id, clock_generation = f.clock_generation from (select * from history where clock_id is not null limit 1) f where h.clock_id is null and h.case_id = f.case_id and h.version = 1`,
  ],
  [
    'P3',
    'a clock fired before its instant',
    `update clock_generations g set due_at = h.at + interval '1 second' from history h where h.clock_id = g.clock_id and h.clock_generation = g.generation`,
  ],
  ['P3', 'a warning came before it was planned', `update clock_rungs set rung_at = planned_at - interval '1 second'`],
  [
    'P4',
    'a clock ran out two minutes ago and did not fire',
    `update clocks set due_at = hz_now() - interval '2 minutes' where id = (select id from clocks where state = 'armed' limit 1)`,
  ],
  [
    'P5',
    'a clock fired in a generation that another had replaced',
    `insert into clock_generations select clock_id, clock_generation + 1, 1, 'x', 'armed', null, null, at - interval '1 day' from history where clock_id is not null limit 1`,
  ],
  [
    'P6',
    'a request was answered and never happened',
    `insert into idempotency_keys (actor, key, digest, status, body, at) select 'x', gen_random_uuid(), '', 200, jsonb_build_object('id', id, 'version', 9999), hz_now() from cases limit 1`,
  ],
  [
    'P7',
    'a case says what its history does not',
    `update cases set file = file || '{"party/99": {"name": "x"}}' where id = (select id from cases limit 1)`,
  ],
  [
    'P7',
    'a case stands where no step led',
    `update cases set stage = 'nowhere' where id = (select id from cases limit 1)`,
  ],
  [
    'P7',
    'a granted recusal is missing among those recused',
    `with matter as (select jsonb_build_object('matter/99', jsonb_build_object('matter', 'recusal', 'state', 'granted', 'person', gen_random_uuid())) as m),
      one as (update cases c set file = c.file || m from matter where c.id = (select id from cases limit 1) returning c.id, c.version, m)
    update history h set file_patch = h.file_patch || m from one where h.case_id = one.id and h.version = one.version`,
  ],
  [
    'P7',
    'somebody is recused whom nobody recused',
    `update cases set recused = array[gen_random_uuid()] where id = (select id from cases limit 1)`,
  ],
  [
    'P7',
    'a panel has a member whom nobody named',
    `update cases set panel = panel || gen_random_uuid() where id = (select id from cases limit 1)`,
  ],
  [
    'P7',
    'a case is handled by another officer than was assigned',
    `with assigned as (select jsonb_build_object('assignment/1', jsonb_build_object('officer', gen_random_uuid())) as a),
      one as (update cases c set file = c.file || a from assigned where c.id = (select id from cases limit 1) returning c.id, c.version, a)
    update history h set file_patch = h.file_patch || a from one where h.case_id = one.id and h.version = one.version`,
  ],
  [
    'P7',
    'a case is listed by a later day than its clocks give',
    `update cases set next_due_at = next_due_at + interval '1 day' where id = (select id from cases where next_due_at is not null limit 1)`,
  ],
  [
    'P7',
    'a case is listed by a missed target of the office while a day of the law waits',
    `with k as (select k.* from cases c join clocks k on k.case_id = c.id and k.clock = c.next_clock and k.due_at = c.next_due_at
        where k.state in ('armed', 'fired') limit 1),
      of_law as (insert into clocks select (jsonb_populate_record(null::clocks, to_jsonb(k) || jsonb_build_object(
        'id', gen_random_uuid(), 'run', k.run + 9, 'due_at', k.due_at + interval '1 day'))).* from k)
    update clocks c set standing = 'policy', state = 'fired' from k where c.id = k.id`,
  ],
  [
    'P7',
    'a case with a running clock is listed by none',
    `update cases set next_due_at = null, next_due_on = null, next_clock = null where id = (select id from cases where next_due_at is not null limit 1)`,
  ],
  ['P7', 'a step begins where the last did not end', `update history set from_stage = 'nowhere' where version = 2`],
  ['P8', 'a row of history was edited', `update history set reason = 'x' where version = 2`],
  ...[
    `actor_name = '别人'`,
    `on_behalf_of = gen_random_uuid()::text`,
    `citation = '别的条文'`,
    `standing = 'policy'`,
    `edition = edition - 1`,
    `late_by_outage = not late_by_outage`,
    `clock_id = gen_random_uuid(), clock_generation = 1`,
    `digest_version = 1`,
  ].map(
    (edit) =>
      [
        'P8',
        `a row says otherwise: ${edit}`,
        `update history set ${edit} where (case_id, version) in (select case_id, version from history where version = 2 limit 1)`,
      ] as const,
  ),
  ['P8', 'a row of history was deleted', `delete from history where version = 2`],
  [
    'P8',
    'the last row of a history was deleted',
    `delete from history h where version = (select version from cases c where c.id = h.case_id)`,
  ],
  [
    'P8',
    'a row of history was inserted',
    `insert into history select (h).* from (select jsonb_populate_record(h, '{"version": 9999, "clock_id": null}') as h from history h limit 1) x`,
  ],
  [
    'P8',
    'two rows of history were swapped',
    `update history set version = 100000 - version where version in (2, 3); update history set version = version - 99995 where version in (99997, 99998)`,
  ],
  ['P9', 'a message was given up', `update outbox set dead_at = hz_now() where id = (select min(id) from outbox)`],
  [
    'P9',
    'somebody was told and no receipt says so',
    `update outbox set received_at = null where id in (select outbox_id from notices)`,
  ],
  [
    'P9',
    'a message has waited for sixteen minutes and nobody took it',
    `update outbox set received_at = null, at = hz_now() - interval '16 minutes' where id = (select min(id) from outbox o where not exists (select from notices n where n.outbox_id = o.id))`,
  ],
  ['P9', 'a warning rang and nothing was sent', `delete from outbox where topic = 'clock.rung'`],
  [
    'P10',
    'a case belongs to no agency',
    `update cases set agency = 'nobody' where id = (select id from cases limit 1)`,
  ],
  [
    'P10',
    'a clock belongs to another agency than its case',
    `update clocks set agency = 'nobody' where id = (select id from clocks limit 1)`,
  ],
  ['P10', 'a number was left out', `update number_series set last = last + 1`],
  ['P11', 'a wall was taken down', `alter table papers disable row level security`],
  ['P11', 'the application may write over what happened', `grant update on history to hengzhi_app`],
  [
    'P11',
    'somebody acted after being recused',
    `update history h set file_patch = jsonb_build_object('matter/99', jsonb_build_object('matter', 'recusal', 'state', 'granted', 'person', n.actor))
      from history n where n.case_id = h.case_id and n.version = 2 and h.version = 1`,
  ],
  [
    'P15',
    'a running clock ends on a day that nothing gives',
    `update clocks set due_on = due_on + 1 where id = (select id from clocks where state = 'armed' limit 1)`,
  ],
  [
    'P15',
    'the calendar became another and nobody counted the clocks again',
    `insert into calendar_years (year, notices, days) select 2031, '[{"title": "x", "number": "x", "url": "https://example.invalid"}]', '[]'; update clocks set pauses = '[{"kind": "suspension", "from": "2025-11-10", "to": "2025-11-20"}]', anchored_on = '2025-11-03' where state = 'armed'`,
  ],
  [
    'P12',
    'somebody was told after being recused',
    `with told as (select n.case_id, n.person from notices n limit 1)
    update history h set file_patch = jsonb_build_object('matter/99', jsonb_build_object('matter', 'recusal', 'state', 'granted', 'person', t.person)), at = '2020-01-01'
    from told t where h.case_id = t.case_id and h.version = 1`,
  ],
  [
    'P12',
    'somebody was told after being recused, though the case keeps the recusal in mind',
    `
    with told as (select n.case_id, n.person from notices n limit 1), recused as (
      update cases c set recused = array[t.person] from told t where c.id = t.case_id returning c.id, t.person)
    update history h set file_patch = jsonb_build_object('matter/99', jsonb_build_object('matter', 'recusal', 'state', 'granted', 'person', r.person)), at = '2020-01-01'
    from recused r where h.case_id = r.id and h.version = 1`,
  ],
];

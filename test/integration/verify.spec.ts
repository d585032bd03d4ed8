import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '#libs/kernel';
import { parseLegalDate, addDays, instantOf } from '#libs/legal';
import { Database, makePool } from '#libs/persistence';
import { startDriver } from '../../apps/cli/src/simulate/driver.js';
import { Tally } from '../../apps/cli/src/simulate/tally.js';
import { World } from '../../apps/cli/src/simulate/world.js';
import { verifyCommand } from '../../apps/cli/src/verify/verify.js';

const NAME = `hz_verify_${process.pid}`;
/** Whoever may do anything, past triggers and foreign keys. */
const SUPERUSER = `set session_replication_role = replica;`;

/** Of each promise, what somebody with the whole database in hand might do to it. */
const PLANTS: readonly (readonly [promise: string, what: string, sql: string])[] = [
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
    `update idempotency_keys set body = jsonb_set(body, '{version}', '9999') where body ? 'version'`,
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
    `insert into calendar_years (year, notices, days) select 2031, '[{"title": "x", "number": "x", "url": "https://example.invalid"}]', '[]'; update clocks set pauses = '[{"kind": "suspension", "from": "2025-11-10", "to": "2025-11-20"}]', anchored_on = '2025-11-03' where id = (select id from clocks where state = 'armed' limit 1)`,
  ],
  [
    'P12',
    'somebody was told after being recused',
    `
    with told as (select n.case_id, n.person from notices n limit 1), recused as (
      update cases c set recused = array[t.person] from told t where c.id = t.case_id returning c.id, t.person)
    update history h set file_patch = jsonb_build_object('matter/99', jsonb_build_object('matter', 'recusal', 'state', 'granted', 'person', r.person)), at = '2020-01-01'
    from recused r where h.case_id = r.id and h.version = 1`,
  ],
];

const url = (name: string): string => {
  const server = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  server.pathname = `/${name}`;
  return server.href;
};

async function onServer(sql: string, name = 'postgres'): Promise<void> {
  const client = new pg.Client({ connectionString: url(name) });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** What `verify` says about a database, and its exit code. */
async function verdict(name: string, store: World['papers']): Promise<{ code: number; broken: string[] }> {
  const database = new Database(makePool({ url: url(name), size: 2, name: 'test', role: null }));
  const said: string[] = [];
  try {
    const code = await verifyCommand(database, (line) => said.push(line), store);
    return { code, broken: said.flatMap((line) => /^✗ (P\d+)/.exec(line)?.[1] ?? []) };
  } finally {
    await database.close();
  }
}

describe('verify, after somebody with the whole database in hand', () => {
  let world: World;

  beforeAll(async () => {
    const read = readConfig({ DATABASE_URL: process.env['TEST_DATABASE_URL'] });
    if (!('config' in read)) throw new Error(read.faults.join());
    const first = parseLegalDate('2025-11-03');
    world = await World.open(read.config, 'hz_verify', instantOf(first, '09:00'));
    const driver = await startDriver(world, 7, new Tally());
    const calendar = await world.parts.calendars.current();
    for (let n = 0; n < 45; n += 1) {
      const day = addDays(first, n);
      await world.goTo(instantOf(day, '09:00'));
      await world.round();
      if (n === 0) await driver.file(day, 12);
      await driver.day(day, calendar);
    }
    await world.round();
    await world.settle();
    await world.close(true);
  }, 120_000);

  afterAll(async () => {
    await onServer(`drop database if exists ${NAME} with (force)`);
    rmSync(world.folder, { recursive: true, force: true });
  });

  it('says that every promise holds where nothing was touched', async () => {
    expect(await verdict(NAME, world.papers)).toEqual({ code: 0, broken: [] });
  });

  it.each(PLANTS)('%s is broken when %s', async (promise, _what, sql) => {
    const copy = `${NAME}_copy`;
    await onServer(`create database ${copy} template ${NAME}`);
    try {
      await onServer(`${SUPERUSER} ${sql}`, copy);
      const { code, broken } = await verdict(copy, world.papers);
      expect(broken).toContain(promise);
      expect(code).toBe(1);
    } finally {
      await onServer(`drop database ${copy} with (force)`);
    }
  });

  it('P14 is broken when the bytes of a paper are others, and when they are gone', async () => {
    const [paper] = readdirSync(world.folder, { recursive: true, encoding: 'utf8' }).filter((f) =>
      /[0-9a-f]{64}$/.test(f),
    );
    const path = join(world.folder, paper ?? '');
    writeFileSync(path, '%PDF-1.4 another');
    expect(await verdict(NAME, world.papers)).toEqual({ code: 1, broken: ['P14'] });
    rmSync(path);
    expect(await verdict(NAME, world.papers)).toEqual({ code: 1, broken: ['P14'] });
  });
});

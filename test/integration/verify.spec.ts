import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '#libs/kernel';
import { parseLegalDate, addDays, instantOf } from '#libs/legal';
import { Database, makePool } from '#libs/persistence';
import { CrewHere } from '../../apps/cli/src/simulate/crew.js';
import { World } from '../../apps/cli/src/simulate/world.js';
import { verifyCommand } from '../../apps/cli/src/verify/verify.js';
import { PLANTS } from '../support/verify-plants.js';

const NAME = `hz_verify_${process.pid}`;
/** Whoever may do anything, past triggers and foreign keys. */
const SUPERUSER = `set session_replication_role = replica;`;

const url = (name: string): string => {
  const server = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  server.pathname = `/${name}`;
  return server.href;
};

/** Runs statements; returns how many rows the last of them touched, null where it touches none by its kind. */
async function onServer(sql: string, name = 'postgres'): Promise<number | null> {
  const client = new pg.Client({ connectionString: url(name) });
  await client.connect();
  try {
    const done = await client.query<never, never>(sql);
    const last: { rowCount: number | null } = Array.isArray(done) ? done.at(-1) : done;
    return last.rowCount;
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

/** The day of the simulation → the complaints filed on it. */
const COMPLAINTS = new Map([
  [0, Array.from({ length: 12 }, (_, i) => i + 1)],
  [45, [13, 14, 15]],
]);

describe('verify, after somebody with the whole database in hand', () => {
  let world: World;

  beforeAll(async () => {
    const read = readConfig({ DATABASE_URL: process.env['TEST_DATABASE_URL'] });
    if (!('config' in read)) throw new Error(read.faults.join());
    const first = parseLegalDate('2025-11-03');
    world = await World.open(read.config, 'hz_verify', instantOf(first, '09:00'));
    const crew = await CrewHere.hire(world, 8);
    for (let n = 0; n < 60; n += 1) {
      const day = addDays(first, n);
      await world.goTo(instantOf(day, '09:00'));
      await world.round();
      // Complaints nobody touches: whatever else happens, some clocks run out and some warnings ring.
      const complaints = COMPLAINTS.get(n) ?? [];
      await crew.day({ today: day, complaints, atWork: n < 45, recount: false, heard: [] });
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
      expect(await onServer(`${SUPERUSER} ${sql}`, copy)).not.toBe(0);
      const { code, broken } = await verdict(copy, world.papers);
      expect(broken).toContain(promise);
      expect(code).toBe(1);
    } finally {
      await onServer(`drop database ${copy} with (force)`);
    }
  });

  it('P12 holds when the recusal was refused after all before somebody was told', async () => {
    const copy = `${NAME}_copy`;
    await onServer(`create database ${copy} template ${NAME}`);
    const matter = (state: string): string =>
      `jsonb_build_object('matter/99', jsonb_build_object('matter', 'recusal', 'state', '${state}', 'person', t.person))`;
    const told = `with told as (select n.case_id, n.person from notices n
      where exists (select from history h where h.case_id = n.case_id and h.version = 2) order by n.outbox_id, n.person limit 1)`;
    try {
      await onServer(
        `${SUPERUSER} ${told} update history h set file_patch = ${matter('granted')}, at = '2020-01-01' from told t where h.case_id = t.case_id and h.version = 1;
         ${told} update history h set file_patch = ${matter('refused')}, at = '2020-01-02' from told t where h.case_id = t.case_id and h.version = 2`,
        copy,
      );
      expect((await verdict(copy, world.papers)).broken).not.toContain('P12');
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

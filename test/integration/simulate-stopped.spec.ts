import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import pg from 'pg';
import { Ground } from '../../apps/cli/src/simulate/ground.js';

const SERVER = process.env['TEST_DATABASE_URL'] ?? '';
const urlOf = (name: string): string => {
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return url.href;
};

async function rows<T extends object>(sql: string, values: readonly unknown[] = [], name = 'postgres'): Promise<T[]> {
  const client = new pg.Client({ connectionString: urlOf(name) });
  await client.connect();
  try {
    return (await client.query<T>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

interface Found {
  readonly name: string;
  /** Null: it was kept. */
  readonly mark: string | null;
}

const named = (pattern: string): Promise<Found[]> =>
  rows<Found>(
    `select datname as name, shobj_description(oid, 'pg_database') as mark from pg_database where datname like $1`,
    [pattern],
  );

/** Waits for what another process does. */
async function until<T>(look: () => Promise<T | null | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Whether cases lie in a database that is perhaps not complete yet. */
const holdsCases = (name: string): Promise<boolean> =>
  rows<{ found: boolean }>('select exists (select from cases) as found', [], name).then(
    ([row]) => row?.found === true,
    () => false,
  );

const LONG = ['--cases', '20', '--days', '2000'];
let seed = process.pid * 100;

/** Starts a simulation that nobody else has, and waits until its database is there. */
async function started(
  args: readonly string[] = LONG,
  program: readonly string[] = [process.execPath, 'dist/apps/cli/src/main.js'],
): Promise<{ child: ChildProcess; database: Found; left: () => Promise<Found[]> }> {
  seed += 1;
  const [command = '', ...before] = program;
  const env = { ...process.env, DATABASE_URL: SERVER, REDIS_URL: '', NODE_ENV: 'test' };
  const child = spawn(command, [...before, 'simulate', '--seed', String(seed), ...args], { env, stdio: 'ignore' });
  const left = (): Promise<Found[]> => named(`hengzhi\\_sim\\_${seed}\\_%`);
  return { child, left, database: await until(async () => (await left()).find(({ mark }) => mark !== null)) };
}

const folderIn = (mark: string | null): string => mark?.split(' ').slice(4).join(' ') ?? '';

async function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

describe('a simulation that is stopped', () => {
  it.each([
    ['SIGINT', 130, LONG],
    ['SIGTERM', 143, LONG],
    ['SIGTERM', 143, ['--cases', '500', '--days', '90']],
  ] as const)(
    'by %s ends with %d and leaves nothing behind: %j',
    async (signal, code, args) => {
      const { child, database, left } = await started(args);
      const folder = folderIn(database.mark);
      expect(existsSync(folder)).toBe(true);
      await until(() => holdsCases(database.name));
      child.kill(signal);
      // npm hands on what the terminal sends to everybody in the foreground.
      child.kill(signal);
      expect([await endOf(child), await left(), existsSync(folder)]).toEqual([code, [], false]);
    },
    60_000,
  );

  it('while its office is still being set up leaves nothing behind either', async () => {
    const { child, left } = await started();
    child.kill('SIGINT');
    expect([await endOf(child), await left()]).toEqual([130, []]);
  }, 60_000);

  it('by the npm that runs it leaves nothing behind, although npm does not wait for it', async () => {
    const { child, database, left } = await started(LONG, ['npm', 'run', '--silent', 'cli', '--']);
    await until(() => holdsCases(database.name));
    child.kill('SIGTERM');
    await endOf(child);
    await until(async () => (await left()).length === 0);
    await until(() => Promise.resolve(!existsSync(folderIn(database.mark))));
  }, 60_000);

  it('stays where somebody wants to keep it, also when others clear up', async () => {
    const { child, database, left } = await started([...LONG, '--keep']);
    const kept = await until(async () => (await left()).find(({ mark }) => mark === null));
    child.kill('SIGTERM');
    expect(await endOf(child)).toBe(143);
    await (await Ground.take(SERVER, 'hz_ground')).clear();
    const folder = folderIn(database.mark);
    expect([await left(), existsSync(folder)]).toEqual([[kept], true]);
    await rows(`drop database ${kept.name}`);
    rmSync(folder, { recursive: true });
  }, 60_000);
});

describe('a simulation that was killed', () => {
  let mark = '';

  it('is cleared away by the next one, with its papers, and nothing of a living one is', async () => {
    const living = await Ground.take(SERVER, 'hz_living');
    const { child, database, left } = await started();
    child.kill('SIGKILL');
    await endOf(child);
    mark = database.mark ?? '';
    // The server notices a moment later that nobody is there any more.
    const connected = 'select from pg_stat_activity where datname = $1';
    await until(async () => (await rows(connected, [database.name])).length === 0);
    const ground = await Ground.take(SERVER, 'hz_ground');
    expect([await left(), existsSync(folderIn(mark))]).toEqual([[], false]);
    expect(await named(living.name)).toHaveLength(1);
    await ground.clear();
    await living.clear();
    expect([...(await named(ground.name)), ...(await named(living.name))]).toEqual([]);
  }, 60_000);

  it('stays where it is another machine’s, where somebody looks into it and where the mark is not ours', async () => {
    const names = ['elsewhere', 'read', 'foreign', 'left'].map((what) => `hz_ground_${process.pid}_${what}`);
    const marks = [mark.replace(/ \S+/, ' another-machine'), mark, 'of somebody', mark];
    for (const [at, name] of names.entries()) {
      await rows(`create database ${name}`);
      await rows(`comment on database ${name} is '${marks[at] ?? ''}'`);
    }
    const reader = new pg.Client({ connectionString: urlOf(names[1] ?? '') });
    await reader.connect();
    try {
      await (await Ground.take(SERVER, 'hz_ground')).clear();
      const stayed = (await named(`hz\\_ground\\_${process.pid}\\_%`)).map(({ name }) => name);
      expect(stayed.sort()).toEqual(names.slice(0, 3).sort());
    } finally {
      await reader.end();
      for (const name of names) await rows(`drop database if exists ${name} with (force)`);
    }
  }, 60_000);

  it('does not lose its name to a namesake: an id of a process comes again', async () => {
    const first = await Ground.take(SERVER, 'hz_again');
    await first.keep();
    const second = await Ground.take(SERVER, 'hz_again');
    expect(second.name).toBe(`${first.name}_2`);
    await second.clear();
    expect((await named(`${first.name}%`)).map(({ name }) => name)).toEqual([first.name]);
    await first.clear();
  });
});

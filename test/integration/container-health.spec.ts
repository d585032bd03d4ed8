import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const script = fileURLToPath(new URL('../../docker/healthcheck.mjs', import.meta.url));
const ME = `worker@${hostname()}`;

describe('the health of a container', () => {
  let store: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    store = await freshDatabase();
    owner = new pg.Client({ connectionString: store.url });
    await owner.connect();
  });
  beforeEach(() => owner.query('delete from heartbeats'));
  afterAll(async () => {
    await owner.end();
    await store.drop();
  });

  const exitOf = (program: string, env: Readonly<Record<string, string>> = {}): number | null =>
    spawnSync(process.execPath, [script, `node /app/dist/apps/${program}/src/main.js`], {
      env: { ...process.env, DATABASE_URL: store.url, ...env },
    }).status;
  const beat = (process: string, secondsAgo: number): Promise<unknown> =>
    owner.query(`insert into heartbeats (process, at) values ($1, hz_now() - make_interval(secs => $2))`, [
      process,
      secondsAgo,
    ]);

  it('a worker that beats is healthy', async () => {
    await beat(ME, 20);
    expect(exitOf('worker')).toBe(0);
  });

  it('a worker that hangs is not, though other processes beat', async () => {
    await beat(ME, 130);
    await beat('worker@another', 1);
    await beat(`api@${hostname()}`, 1);
    expect(exitOf('worker')).toBe(1);
  });

  it('a worker that cannot reach the database is not', () => {
    expect(exitOf('worker', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).toBe(1);
  });

  it('an API that does not answer is not, and a command that runs is', () => {
    expect(exitOf('api', { PORT: '1' })).toBe(1);
    expect(exitOf('cli')).toBe(0);
  });
});

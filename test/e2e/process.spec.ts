import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepareStore } from '#libs/queues';
import { freePort, PATIENCE_MS, runApi, untilReady } from '../support/api-process.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

/** A request whose body is not whole yet. */
function begin(url: string, path: string, length: number): { sent: ClientRequest; answer: Promise<number> } {
  const headers = {
    'content-type': 'application/json',
    'content-length': length,
    'idempotency-key': 'a-request-under-way',
  };
  const sent = request(url + path, { method: 'POST', headers });
  const answer = once(sent, 'response').then(([response]) => {
    (response as IncomingMessage).resume();
    return (response as IncomingMessage).statusCode ?? 0;
  });
  return { sent, answer };
}

describe('the API as a process', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await freshDatabase({ demo: true });
    folder = mkdtempSync(join(tmpdir(), 'hengzhi-process-'));
    await prepareStore(database.url, null);
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'does not start with a wrong configuration and names every fault in one line',
    async () => {
      const { ended, err } = runApi({ PORT: 'abc', SWEEP_MS: '1' });
      expect(await ended).toBe(2);
      const lines = err().trim().split('\n');
      expect(lines.map((line) => /^hengzhi-api: (\w+):/.exec(line)?.[1])).toEqual(['DATABASE_URL', 'PORT', 'SWEEP_MS']);
    },
    PATIENCE_MS,
  );

  it(
    'does not start in production on a database with the demo accounts, nor anywhere on one whose clock can be shifted',
    async () => {
      const settings = { DATABASE_URL: database.url, HENGZHI_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' };
      const production = runApi({ ...settings, NODE_ENV: 'production' });
      expect(await production.ended).toBe(2);
      expect(production.err().trim().split('\n')).toEqual([expect.stringContaining('PERSISTENCE.DEMONSTRATION')]);
      const shifted = await freshDatabase();
      const owner = new pg.Client({ connectionString: shifted.url });
      await owner.connect();
      await owner.query(`update installation set mode = 'simulation'`);
      await owner.end();
      const plain = runApi({ ...settings, DATABASE_URL: shifted.url });
      expect(await plain.ended).toBe(2);
      expect(plain.err().trim().split('\n')).toEqual([expect.stringContaining('PERSISTENCE.SIMULATION')]);
      await shifted.drop();
    },
    PATIENCE_MS,
  );

  it(
    'does not start without its database and says so in one line',
    async () => {
      const { ended, err } = runApi({
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
        PORT: '0',
        LOG_LEVEL: 'silent',
      });
      expect(await ended).toBe(2);
      expect(err().trim().split('\n')).toEqual([expect.stringContaining('PERSISTENCE.UNAVAILABLE')]);
    },
    PATIENCE_MS,
  );

  it('finishes what is under way when told to stop, and logs nothing that somebody typed', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const { child, ended, out } = runApi({ DATABASE_URL: database.url, PORT: String(port), HENGZHI_DATA: folder });
    await untilReady(url);
    await fetch(`${url}/api/v1/nowhere?name=${encodeURIComponent('王某某')}`, {
      headers: { authorization: 'Bearer secret-secret-secret' },
    });
    const body = JSON.stringify({ login: 'gd-officer1', password: 'a-wrong-password' });
    const { sent, answer } = begin(url, '/api/v1/sessions', body.length);
    sent.write(body.slice(0, 10));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const told = performance.now();
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 100));
    sent.end(body.slice(10));
    expect(await answer).toBe(401);
    expect(await ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(10_000);
    const lines = out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter((l) => l['msg'] === 'request').every((l) => /^[0-9a-f]{32}$/.test(String(l['traceId'])))).toBe(
      true,
    );
    expect(out()).not.toMatch(/王某某|%E7%8E%8B|secret-secret|gd-officer1|a-wrong-password/);
  }, 30_000);
});

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareStore } from '#libs/queues';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const main = join(import.meta.dirname, '..', '..', 'dist', 'apps', 'api', 'src', 'main.js');

interface Running {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
}

function run(env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, out: () => out, err: () => err, ended };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function untilReady(url: string): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    const ready = await fetch(`${url}/readyz`).then(
      (a) => a.ok,
      () => false,
    ); // not listening yet
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the API did not become ready');
}

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

/** A program that starts loads several hundred modules; other suites use the machine at the same time. */
const PATIENCE_MS = 30_000;

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
      const { ended, err } = run({ PORT: 'abc', SWEEP_MS: '1' });
      expect(await ended).toBe(2);
      const lines = err().trim().split('\n');
      expect(lines.map((line) => /^hengzhi-api: (\w+):/.exec(line)?.[1])).toEqual(['DATABASE_URL', 'PORT', 'SWEEP_MS']);
    },
    PATIENCE_MS,
  );

  it(
    'does not start without its database and says so in one line',
    async () => {
      const { ended, err } = run({
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
    const { child, ended, out } = run({ DATABASE_URL: database.url, PORT: String(port), HENGZHI_DATA: folder });
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

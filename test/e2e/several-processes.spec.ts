import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DEMO_PASSWORD } from '#libs/identity';
import { prepareStore } from '#libs/queues';
import { freePort, runApi, untilReady, type Running } from '../support/api-process.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { TusClient } from '../support/tus-client.js';

const MB = 1_048_576;
const MOST_MS = 60_000;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pdf = (size: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('an upload that two processes of the API take turns with', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let folder: string;
  let draft: { id: string; code: string };
  let client: TusClient;
  const apis: { url: string; running: Running }[] = [];

  const onDisk = (): number =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
      .reduce((sum, found) => sum + (found?.isFile() ? found.size : 0), 0);

  /** What the line carries is written down in its own time. */
  async function kept(bytes: number, before: number): Promise<void> {
    for (let tries = 0; onDisk() - before < bytes; tries += 1) {
      if (tries > 300) throw new Error(`${onDisk() - before} of ${bytes} bytes came to the disk`);
      await rest(50);
    }
  }

  async function start(): Promise<{ url: string; running: Running }> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const more = { LOG_LEVEL: 'silent', SWEEP_MS: '60000', POOL_SIZE: '6' };
    const running = runApi({ ...more, DATABASE_URL: database.url, PORT: String(port), HENGZHI_DATA: folder });
    await untilReady(url);
    const api = { url, running };
    apis.push(api);
    return api;
  }
  const post = async (url: string, path: string, body: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    return (await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const papers = async (): Promise<number> =>
    (await owner.query('select from draft_papers where draft = $1', [draft.id])).rowCount ?? 0;

  let one: { url: string; running: Running };
  let two: { url: string; running: Running };
  beforeAll(async () => {
    database = await freshDatabase({ demo: true });
    folder = mkdtempSync(join(tmpdir(), 'hengzhi-turns-'));
    await prepareStore(database.url, null);
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    [one, two] = await Promise.all([start(), start()]);
  }, MOST_MS);
  afterAll(async () => {
    for (const { running } of apis) running.child.kill('SIGKILL');
    await Promise.all(apis.map(({ running }) => running.ended));
    await owner.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    draft = (await post(one.url, '/api/v1/drafts', {})) as typeof draft;
    client = new TusClient(draft);
  });

  it(
    'comes through whole when every part goes to the other one',
    async () => {
      const file = pdf(8 * MB + 7);
      const path = await client.begin(one.url, file.length);
      let last: unknown = null;
      for (let offset = 0, n = 0; offset < file.length; offset += MB, n += 1) {
        const { url } = n % 2 === 0 ? two : one;
        expect(await client.offset(url, path)).toBe(offset);
        last = (await client.send(url, path, file.subarray(offset, offset + MB), { offset }).answer)?.body['receipt'];
      }
      expect(last).toMatchObject({ sha256: sha256(file), size: file.length });
      expect(await client.receipt(one.url, path)).toEqual(last);
      expect(await client.receipt(two.url, path)).toEqual(last);
      expect(await papers()).toBe(1);
    },
    MOST_MS,
  );

  it(
    'goes on at the other one while the first still waits on a dead line',
    async () => {
      const file = pdf(4 * MB);
      const path = await client.begin(one.url, file.length);
      const before = onDisk();
      const dead = client.send(one.url, path, file, { offset: 0, hold: MB });
      await kept(MB, before);
      const offset = await client.offset(two.url, path);
      expect(offset).toBe(MB);
      const done = await client.send(two.url, path, file.subarray(offset), { offset }).answer;
      expect(done?.body['receipt']).toMatchObject({ sha256: sha256(file) });
      expect((await dead.answer)?.body['receipt'] ?? null).toBeNull();
    },
    MOST_MS,
  );

  it(
    'has one author when several write different bytes at one place',
    async () => {
      const head = pdf(MB);
      const path = await client.begin(one.url, 3 * MB);
      await client.send(one.url, path, head, { offset: 0 }).answer;
      const tails = Array.from({ length: 6 }, (_, n) => Buffer.alloc(2 * MB, 97 + n));
      const answers = await Promise.all(
        tails.map((tail, n) => client.send(n % 2 ? one.url : two.url, path, tail, { offset: MB }).answer),
      );
      const wrong = answers.filter((a) => ![200, 409, 503].includes(a?.status ?? 0));
      expect(wrong).toEqual([]);
      const offset = await client.offset(one.url, path);
      if (offset < 3 * MB) {
        // Whoever was asked to let go in the middle left the start of its own bytes; nobody else's are among them.
        const tail = tails[0]?.subarray(offset - MB) ?? Buffer.alloc(0);
        await client.send(two.url, path, tail, { offset }).answer;
      }
      const receipt = await client.receipt(two.url, path);
      const cut = offset < 3 * MB ? offset - MB : 2 * MB;
      const possible = tails.map((tail) =>
        sha256(Buffer.concat([head, tail.subarray(0, cut), (tails[0] ?? tail).subarray(cut)])),
      );
      expect(possible).toContain(receipt['sha256']);
      expect(await papers()).toBe(1);
    },
    MOST_MS,
  );

  it(
    'asked for its receipt ten times at once at both, becomes one paper',
    async () => {
      const file = pdf(2 * MB);
      const path = await client.begin(one.url, file.length);
      const [last, ...receipts] = await Promise.all([
        client.send(one.url, path, file, { offset: 0 }).answer,
        ...Array.from({ length: 10 }, (_, n) =>
          rest(n * 5).then(() => client.receipt(n % 2 ? one.url : two.url, path)),
        ),
      ]);
      expect(last?.status).toBe(200);
      for (const receipt of receipts) {
        if ('sha256' in receipt) expect(receipt).toEqual(last?.body['receipt']);
        else expect(receipt).toMatchObject({ code: 'API.INVALID' });
      }
      expect(await papers()).toBe(1);
    },
    MOST_MS,
  );

  it(
    'is continued by the other one after the first was killed in the middle',
    async () => {
      const file = pdf(4 * MB);
      const doomed = await start();
      const path = await client.begin(doomed.url, file.length);
      const before = onDisk();
      const cut = client.send(doomed.url, path, file, { offset: 0, hold: 2 * MB });
      await kept(MB + 1, before);
      doomed.running.child.kill('SIGKILL');
      expect(await cut.answer).toBeNull();
      const offset = await client.offset(two.url, path);
      expect(offset).toBeGreaterThan(MB);
      const done = await client.send(two.url, path, file.subarray(offset), { offset }).answer;
      expect(done?.body['receipt']).toMatchObject({ sha256: sha256(file) });
    },
    MOST_MS,
  );

  it(
    'takes nothing more from a process that slept while another went on',
    async () => {
      const file = pdf(6 * MB);
      const sleeper = await start();
      const path = await client.begin(sleeper.url, file.length);
      const before = onDisk();
      const late = client.send(sleeper.url, path, Buffer.alloc(6 * MB, 0x7a), { offset: 0, hold: 0 });
      late.request.write(file.subarray(0, MB));
      await kept(MB, before);
      sleeper.running.child.kill('SIGSTOP');
      late.request.write(Buffer.alloc(2 * MB, 0x7a)); // waits in the buffers of the line
      const offset = await client.offset(two.url, path);
      expect(offset).toBe(MB);
      await client.send(two.url, path, file.subarray(offset, offset + 65_536), { offset }).answer;
      sleeper.running.child.kill('SIGCONT');
      await rest(1_000);
      expect(await client.offset(two.url, path)).toBe(MB + 65_536);
      const next = MB + 65_536;
      const done = await client.send(two.url, path, file.subarray(next), { offset: next }).answer;
      expect(done?.body['receipt']).toMatchObject({ sha256: sha256(file) });
      expect((await late.answer)?.status ?? 0).not.toBe(200);
    },
    MOST_MS,
  );

  it(
    'lets a process stop within ten seconds, with pages listening too, and goes on elsewhere',
    async () => {
      const file = pdf(4 * MB);
      const leaving = await start();
      const { token } = (await post(leaving.url, '/api/v1/sessions', {
        login: 'gd-officer1',
        password: DEMO_PASSWORD,
      })) as { token: string };
      const authorization = `Bearer ${token}`;
      const pages = await Promise.all(
        [1, 2, 3].map(() => fetch(`${leaving.url}/api/v1/events`, { headers: { authorization } })),
      );
      expect(pages.map((page) => page.status)).toEqual([200, 200, 200]);
      const path = await client.begin(leaving.url, file.length);
      const before = onDisk();
      const sending = client.send(leaving.url, path, file, { offset: 0, hold: MB });
      await kept(MB, before);
      const told = performance.now();
      leaving.running.child.kill('SIGTERM');
      const trickle = setInterval(() => sending.request.destroyed || sending.request.write(Buffer.alloc(16)), 200);
      const code = await leaving.running.ended;
      clearInterval(trickle);
      expect([code, leaving.running.err()]).toEqual([0, '']);
      expect(performance.now() - told).toBeLessThan(10_000);
      for (const page of pages) expect(await page.text()).toContain('event: end');
      const offset = await client.offset(one.url, path);
      expect(offset).toBeGreaterThanOrEqual(MB);
      expect((await sending.answer)?.status ?? 503).not.toBe(500);
    },
    MOST_MS,
  );
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import request, { type Test } from 'supertest';
import { DEMO_PASSWORD } from '#libs/identity';
import { readConfig, type Config } from '#libs/kernel';
import { prepareStore } from '#libs/queues';
import { build } from '../../apps/api/src/main.js';
import { freshDatabase } from './database.js';

const TABLES = [
  'cases',
  'case_parties',
  'history',
  'clocks',
  'clock_generations',
  'documents',
  'papers',
  'outbox',
  'idempotency_keys',
  'people',
] as const;

/** The API on a database of its own, with the agencies and people of the demonstration. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  /** `http://127.0.0.1:…` */
  readonly url: string;
  /** As the owner, past all walls: for looking at what is really there. */
  readonly owner: pg.Pool;
  readonly config: Config;
  /** A token for a login of the demonstration; signed in once. */
  token(login: string): Promise<string>;
  get(path: string, token?: string): Test;
  /** With an idempotency key of its own unless one is set afterwards. */
  post(path: string, token?: string): Test;
  delete(path: string, token?: string): Test;
  /** How many rows every table has that a request could write to. */
  counts(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

type Env = Readonly<Record<string, string>>;

/** `env` may depend on the address of the database, to put something in between. */
export async function startApp(env: Env | ((databaseUrl: string) => Promise<Env>) = {}): Promise<TestApp> {
  const database = await freshDatabase({ demo: true });
  const dataFolder = mkdtempSync(join(tmpdir(), 'hengzhi-e2e-'));
  const more = typeof env === 'function' ? await env(database.url) : env;
  const config = configFor({ DATABASE_URL: database.url, HENGZHI_DATA: dataFolder, ...more });
  await prepareStore(database.url, config.redisUrl);
  const app = await build(config);
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer();
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  // A connection that is closing when the database is dropped ends with an error that concerns nobody any more.
  owner.on('error', () => undefined);
  const tokens = new Map<string, Promise<string>>();
  const bearer = (test: Test, token?: string): Test =>
    token === undefined ? test : test.set('authorization', `Bearer ${token}`);
  const keyed = (path: string, token?: string): Test =>
    bearer(request(server).post(path), token).set('idempotency-key', randomUUID());
  const signIn = async (login: string): Promise<string> => {
    const answer = await keyed('/api/v1/sessions').send({ login, password: DEMO_PASSWORD });
    if (answer.status !== 201) throw new Error(`${login} could not sign in: ${answer.text}`);
    return (answer.body as { token: string }).token;
  };
  return {
    app,
    url: await app.getUrl(),
    owner,
    config,
    token(login) {
      const token = tokens.get(login) ?? signIn(login);
      tokens.set(login, token);
      return token;
    },
    get: (path, token) => bearer(request(server).get(path), token),
    post: keyed,
    delete: (path, token) => bearer(request(server).delete(path), token),
    counts: () => countsOf(owner),
    async close() {
      await app.close();
      await owner.end();
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function configFor(env: Readonly<Record<string, string>>): Config {
  const redis = process.env.TEST_REDIS_URL;
  const read = readConfig({
    LOG_LEVEL: 'silent',
    PORT: '0',
    SWEEP_MS: '500',
    POOL_SIZE: '6',
    ...(redis ? { REDIS_URL: redis } : {}),
    ...env,
  });
  if ('faults' in read) throw new Error(read.faults.join('; '));
  return read.config;
}

async function countsOf(owner: pg.Pool): Promise<Record<string, number>> {
  const counts = TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  const { rows } = await owner.query<Record<string, number>>(`select ${counts.join(', ')}`);
  return rows[0] ?? {};
}

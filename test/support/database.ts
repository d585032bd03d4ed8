import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { seedIdentity } from '#libs/identity';
import { Database, makePool, migrate } from '#libs/persistence';

export interface TestDatabase {
  /** Of the server's owner; makePool takes the restricted role itself. */
  readonly url: string;
  /** Removes the database, also from under connections that are still open. */
  drop(): Promise<void>;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** One at a time makes the template, whatever Jest runs at once. */
const LOCK = 7_246_000_009;

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL names no PostgreSQL server; run the tests by `npm test`');
  return url;
}

const urlOf = (database: string): string => {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
};

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function* sourcesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesIn(path);
    else if (/(?<!\.spec)\.ts$/.test(entry.name)) yield path;
  }
}

/** A template is good for as long as what it was made from: its name carries a hash of the migrations and the seed. */
function templateName(demo: boolean): string {
  const folders = demo ? ['migrations', 'libs/identity/src'] : ['migrations'];
  const hash = createHash('sha256');
  for (const path of folders.flatMap((f) => [...sourcesIn(join(root, f))]).sort())
    hash.update(path).update(readFileSync(path));
  return `hz_template_${demo ? 'demo' : 'empty'}_${hash.digest('hex').slice(0, 12)}`;
}

async function fill(url: string, demo: boolean): Promise<void> {
  await migrate(url);
  if (!demo) return;
  const owner = new Database(makePool({ url, size: 1, name: 'hengzhi-test-seed', role: null }));
  try {
    await seedIdentity(owner).execute();
  } finally {
    await owner.close();
  }
}

async function ensureTemplate(client: pg.Client, demo: boolean): Promise<string> {
  const name = templateName(demo);
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return name;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await fill(urlOf(draft), demo);
    await client.query(`alter database ${draft} rename to ${name}`);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

/**
 * A database of its own for one test file: migrated, empty, or with `demo` the regions, agencies and people of the
 * demonstration (logins as in demoPeople, password DEMO_PASSWORD). Copied from a template, so it takes a fraction of a second.
 */
export async function freshDatabase(options: { readonly demo?: boolean } = {}): Promise<TestDatabase> {
  const name = `hz_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    const template = await ensureTemplate(client, options.demo ?? false);
    await client.query(`create database ${name} template ${template}`);
  });
  return {
    url: urlOf(name),
    drop: () => onServer(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}

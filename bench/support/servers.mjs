// The bench's own PostgreSQL 18 and Redis: new, private, durable as the shipped settings are, and gone afterwards.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startOf } from '../../scripts/lib/processes.mjs';
import { destroyPostgres, startPostgres } from '../../scripts/lib/postgres.mjs';
import { postgresHome } from '../../scripts/lib/postgres-home.mjs';
import { startRedis } from '../../scripts/lib/redis.mjs';

const OURS = /^bench-(\d+)$/;

/** Servers of runs that were killed. */
async function clearLeftovers() {
  const { base } = postgresHome();
  if (!existsSync(base)) return;
  for (const name of readdirSync(base)) {
    const pid = OURS.exec(name)?.[1];
    if (pid && startOf(Number(pid)) === null) await destroyPostgres(name);
  }
}

/** @typedef {Awaited<ReturnType<typeof startServers>>} Servers */

export async function startServers() {
  await clearLeftovers();
  const name = `bench-${process.pid}`;
  const folder = mkdtempSync(join(tmpdir(), 'hengzhi-bench-'));
  const postgres = await startPostgres(name);
  const redis = await startRedis({ dir: folder });
  return {
    postgresUrl: postgres.url,
    redisUrl: redis.url,
    /** A folder for papers and logs of the processes that are measured. */
    folder,
    async stop() {
      await redis.stop();
      await postgres.stop(5_000);
      await destroyPostgres(name);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {string} url @param {string} database */
export function urlOf(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Runs one statement on a connection of its own. @param {string} url @param {string} text @param {unknown[]} [values] */
export async function runSql(url, text, values = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

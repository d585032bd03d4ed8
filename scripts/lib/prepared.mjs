// What the last preparation of the embedded database left behind, so that a start after a crash need not repeat it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, root } from './paths.mjs';
import { readJson, writeJson } from './state.mjs';

const file = join(dataFolder, 'prepared.json');

/** Migrations that ran and tables that are there, those of the queue store among them: what preparing makes. */
const SHAPE = `select concat_ws('/',
  (select count(*) from migrations), (select max(timestamp) from migrations),
  (select string_agg(schemaname || '.' || tablename, ',' order by schemaname, tablename) from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema'))) as shape`;

async function shapeOf(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000, statement_timeout: 3000 });
  client.on('error', () => undefined); // the failing query below reports it
  try {
    await client.connect();
    return (await client.query(SHAPE)).rows[0].shape;
  } catch {
    return null; // no such tables yet, or no answer: both mean that it has to be prepared
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The build that prepares and what it was asked to do. */
function markOf(args) {
  const built = join(root, 'dist', '.built');
  return `${existsSync(built) ? readFileSync(built, 'utf8') : ''} ${args.join(' ')}`;
}

/** The logins of the last preparation when this build would find nothing to do in this database, else null. */
export async function stillPrepared(url, args) {
  const known = readJson(file);
  if (!known?.shape || known.mark !== markOf(args)) return null;
  return (await shapeOf(url)) === known.shape ? known.logins : null;
}

export async function notePrepared(url, args, logins) {
  writeJson(file, { mark: markOf(args), shape: await shapeOf(url), logins });
}

// Fills an installation with cases, fast: no triggers, and for large fillings the indexes are made afterwards.
import pg from 'pg';
import { DRAFT, FILL, LADDER, STAFF } from './seed.sql.mjs';

const CHUNK = 25_000;
const TABLES = ['cases', 'case_parties', 'history', 'clocks', 'clock_generations'];
const INDEXES = `
  select i.indexname as name, i.indexdef as text from pg_indexes i
  where i.schemaname = current_schema() and i.tablename = any ($1)
    and not exists (select from pg_constraint c where c.conname = i.indexname)`;

/**
 * @typedef {object} Filling
 * @property {number} from number of the first case
 * @property {number} to number of the last one
 * @property {number} [received] share of cases with one armed docketing clock
 * @property {number} [concluded] share of closed cases; the rest have two armed clocks
 * @property {string | null} [dueAt] all clocks are due at this instant; null spreads them over the coming weeks
 */

/** @param {string} url of the owner @param {Filling} filling */
export async function fill(url, filling) {
  const large = filling.to - filling.from >= 50_000;
  const first = await connect(url);
  const others = large ? [await connect(url)] : [];
  try {
    const indexes = large ? (await first.query(INDEXES, [TABLES])).rows : [];
    for (const { name } of indexes) await first.query(`drop index "${name}"`);
    await first.query(STAFF, [filling.to]);
    await fillChunks([first, ...others], filling);
    await shared([first, ...others], indexes, (client, { text }) => client.query(text));
    // Vacuumed as autovacuum would have left it, so that it does not start in the middle of a measurement.
    await shared([first, ...others], TABLES, (client, table) => client.query(`vacuum analyze ${table}`));
    await first.query('analyze');
    if (large) await first.query('checkpoint');
  } finally {
    await Promise.all([first, ...others].map((client) => client.end()));
  }
}

async function connect(url) {
  const client = new pg.Client({ connectionString: url, application_name: 'hengzhi-bench-seed' });
  await client.connect();
  await client.query(
    `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '128MB'`,
  );
  return client;
}

/** Deals `items` out to the connections. */
async function shared(clients, items, work) {
  const left = [...items];
  const lane = async (client) => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(client, item);
  };
  await Promise.all(clients.map(lane));
}

function fillChunks(clients, { from, to, received = 0.1, concluded = 0.3, dueAt = null }) {
  const starts = [];
  for (let start = from; start <= to; start += CHUNK) starts.push(start);
  return shared(clients, starts, async (client, start) => {
    await client.query('begin');
    await client.query(DRAFT, [start, Math.min(to, start + CHUNK - 1), received, concluded, dueAt]);
    await client.query(LADDER.replace('$1', String(dueAt === null)));
    for (const text of FILL) await client.query(text);
    await client.query('commit');
  });
}

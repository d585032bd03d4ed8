// Healthy when this container's program is: the API by its readiness, the worker by its heartbeat in the database, which only
// its rounds write, so that one that hangs goes silent; any other program by being the first process.
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import pg from 'pg';

/** A round takes seconds; only a long drain takes more than one minute. */
const SILENT_S = 120;
const WAIT_MS = 2_500;

async function workerBeats() {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: WAIT_MS,
    query_timeout: WAIT_MS,
  });
  await client.connect();
  const { rows } = await client.query(
    'select 1 from heartbeats where process = $1 and at > hz_now() - make_interval(secs => $2)',
    [`worker@${hostname()}`, SILENT_S],
  );
  await client.end();
  return rows.length > 0;
}

async function apiIsReady() {
  const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/readyz`);
  return answer.ok;
}

const program = process.argv[2] ?? readFileSync('/proc/1/cmdline', 'utf8');
const healthy = program.includes('/apps/worker/')
  ? await workerBeats()
  : program.includes('/apps/api/')
    ? await apiIsReady()
    : true;
process.exit(healthy ? 0 : 1);

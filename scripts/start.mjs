// `npm start`: installs and builds what is missing, starts PostgreSQL, API and worker, keeps them alive and stops them in order.
import { get } from 'node:http';
import { join } from 'node:path';
import { dataFolder, entry, nodeFlags, root } from './lib/paths.mjs';
import { ClearFault, main, say, sleep } from './lib/say.mjs';
import { whatIsAsked } from './lib/asked.mjs';
import { ensureDeps } from './lib/deps.mjs';
import { build } from './build.mjs';
import { buildWeb } from './web.mjs';
import { needDataFolder, noteRun, readRun, renote, takeLock, unlock } from './lib/state.mjs';
import { commandOf, lives, npmAbove, remember, stop as stopProcess } from './lib/processes.mjs';
import { acquireDatabase, reviveDatabase } from './lib/local-db.mjs';
import { freePort, listens } from './lib/ports.mjs';
import { notePrepared, stillPrepared } from './lib/prepared.mjs';
import { run, supervise } from './lib/run.mjs';

const LOCK = 'launcher';
/** A worker that says nothing for so long hangs; it beats every two seconds. */
const WORKER_BEAT_MS = 30_000;
const PARTS = ['prepare', 'api', 'worker'];
const began = Date.now();
const parts = { api: null, worker: null, database: null, stopping: null };

async function takePlace() {
  const end = Date.now() + 15_000;
  for (let holder = takeLock(LOCK); holder; holder = takeLock(LOCK)) {
    const ending = holder.stopping || Date.now() - began < 1500;
    if (!ending || Date.now() > end) {
      throw new ClearFault(
        `already running in this folder (process ${holder.pid}); stop that one first, or set HENGZHI_DATA.`,
      );
    }
    await sleep(100);
  }
}

/** Ends what a killed launcher left behind: only processes that are exactly the ones it wrote down and run our own files. */
async function endOrphans() {
  const run = readRun();
  const orphans = PARTS.filter((name) => lives(run[name]) && commandOf(run[name].pid).includes(root));
  if (orphans.length) say(`Ending ${orphans.join(', ')} of an earlier start that was killed.`);
  await Promise.all(orphans.map((name) => stopProcess(run[name], { ms: 5000 })));
  noteRun(Object.fromEntries(PARTS.map((name) => [name, null])));
}

async function choosePort(host, asked) {
  if (asked !== null) {
    if (await freePort(asked, host)) return asked;
    throw new ClearFault(`port ${asked} on ${host} is in use; set PORT to another one.`);
  }
  for (let port = 3000; port < 3100; port += 1) {
    if (!(await freePort(port, host))) continue;
    if (port !== 3000) say(`Port 3000 is in use; taking ${port}.`);
    return port;
  }
  throw new ClearFault('no free port between 3000 and 3099; set PORT.');
}

const jsonLines = (text) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

/** Migrations and, once, demo data, unless the same build has done it to this database before; a production environment gets no demo data. @returns the demo logins */
async function prepare(env, demo) {
  const args = [demo ? 'prepare' : 'migrate'];
  // Only the launcher's own database and queue store: of others it does not know who else changes them.
  const own = !process.env.DATABASE_URL && !env.REDIS_URL;
  const known = own ? await stillPrepared(env.DATABASE_URL, args) : null;
  if (known) return known;
  const onChild = (child) => child.pid && noteRun({ prepare: remember(child.pid) });
  const { code, stdout, stderr } = await run(process.execPath, [entry('cli'), ...args], {
    env,
    capture: true,
    onChild,
  });
  noteRun({ prepare: null });
  if (parts.stopping) return [];
  if (code !== 0)
    throw new ClearFault(
      `preparing the database ${process.env.DATABASE_URL ? 'of DATABASE_URL ' : ''}failed (cli ${args.join(' ')}, exit ${code}):\n${stderr.trim().split('\n').slice(-12).join('\n')}`,
    );
  const logins = jsonLines(stdout);
  if (own) await notePrepared(env.DATABASE_URL, args, logins);
  return logins;
}

function answers(url) {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 2000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

async function untilReady(address) {
  const end = Date.now() + 60_000;
  while (!(await answers(`${address}/readyz`))) {
    if (parts.stopping) return;
    if (parts.api.exits >= 3 || Date.now() > end) {
      throw new ClearFault(`the API did not become ready. Its last lines:\n${parts.api.lastLines.join('\n')}`);
    }
    await sleep(40);
  }
}

function announce(address, logins) {
  say(`\n衡知 Hengzhi is ready after ${((Date.now() - began) / 1000).toFixed(1)} s: ${address}`);
  say(`Public entry: ${address}/  ·  desk: ${address}/desk  ·  API description: ${address}/api/docs`);
  if (logins.length)
    say(`演示账号,密码均为 ${logins[0].password} / Demo logins, the password of each is ${logins[0].password}:`);
  const width = (key) => Math.max(...logins.map((row) => String(row[key]).length)) + 2;
  for (const row of logins) {
    const cells = ['login', 'role', 'agency'].map((key) => String(row[key]).padEnd(width(key)));
    say(`  ${cells.join('')}${row.purpose}`);
  }
  if (logins.length) say('其余账号见 README / README lists the others.');
  say(`Logs: ${dataFolder}/logs. Ctrl-C stops everything.\n`);
}

/** Without its bells the office works on, a little later: whoever set the address should know all the same. */
async function tellOfQueueStore() {
  if (!process.env.REDIS_URL) return;
  const { hostname, port } = new URL(process.env.REDIS_URL);
  if (await listens(Number(port || 6379), hostname.replace(/^\[|\]$/g, ''))) return;
  say(
    'The queue store of REDIS_URL does not answer: clocks fire by the sweep until it does, a few seconds late at most.',
  );
}

/** Starts the database again when it dies; stops everything when the npm that started this process was killed. */
async function watch(npm) {
  while (!parts.stopping) {
    if (parts.database && !lives(parts.database.ref)) {
      say('PostgreSQL ended unexpectedly; starting it again.');
      try {
        parts.database = await reviveDatabase();
        say('PostgreSQL is back.');
      } catch (fault) {
        say(`PostgreSQL did not come back: ${fault.message}; trying again in 5 s.`);
        await sleep(5000);
      }
    }
    if (npm && !lives(npm)) return stopAll('npm was killed');
    await sleep(250);
  }
  return undefined;
}

/** Children first, the database last; everything within ten seconds. */
function stopAll(why) {
  parts.stopping ??= (async () => {
    if (why) say(`Stopping (${why}) …`);
    renote(LOCK, { stopping: true });
    await Promise.all([parts.api, parts.worker].map((part) => part?.stop(7000)));
    const prepareRef = readRun().prepare;
    if (lives(prepareRef)) await stopProcess(prepareRef, { ms: 500 });
    await parts.database?.release(2000);
    noteRun({ api: null, worker: null, prepare: null, address: null });
    unlock(LOCK);
  })();
  return parts.stopping;
}

function onSignals() {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => void stopAll(name).then(() => process.exit(0)));
  }
}

async function startAll(asked) {
  await endOrphans();
  const host = process.env.HOST || '127.0.0.1';
  const port = await choosePort(host, asked.port);
  const external = process.env.DATABASE_URL;
  const [, database] = await Promise.all([build(), external ? null : acquireDatabase(), buildWeb()]);
  parts.database = database;
  if (parts.stopping) return;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: process.env.NODE_ENV || 'development',
    DATABASE_URL: external || database.url,
    HENGZHI_DATA: dataFolder,
    // Newer versions of Node keep compiled modules there; older ones ignore it.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || join(dataFolder, 'compiled'),
    PORT: String(port),
    HOST: host,
  };
  const logins = await prepare(env, asked.demo);
  if (parts.stopping) return;
  const child = (name, bounds = {}) =>
    supervise({
      name,
      script: entry(name),
      flags: nodeFlags(name),
      env,
      ...bounds,
      onStart: (ref) => noteRun({ [name]: ref }),
    });
  parts.api = child('api');
  parts.worker = child('worker', { beatMs: WORKER_BEAT_MS });
  noteRun({ address });
  await untilReady(address);
  if (parts.stopping) return;
  announce(address, logins);
  await tellOfQueueStore();
}

await main(async () => {
  const asked = whatIsAsked(process.env);
  needDataFolder();
  await takePlace();
  onSignals();
  try {
    await ensureDeps();
    await startAll(asked);
  } catch (fault) {
    await stopAll('');
    throw fault;
  }
  await watch(process.env.npm_lifecycle_event === 'start' ? npmAbove() : null);
  await parts.stopping;
});

// The embedded PostgreSQL 18: made once, started fast, adopted when it outlived its launcher, recovered after any kill.
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { dataFolder, logFolder } from './paths.mjs';
import { ownFolder, postgresHome } from './postgres-home.mjs';
import { freePort } from './ports.mjs';
import { commandOf, gone, lives, processesIn, remember, signal, stop as stopProcess } from './processes.mjs';
import { ClearFault, sleep } from './say.mjs';

const USER = 'hengzhi';
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  max_connections: '200',
  shared_buffers: '256MB',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_timeout: '10min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] %a ',
};

function linkOnce(from, to) {
  try {
    linkSync(from, to);
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
  }
}

/** The password of the embedded server, made once and readable by its owner only. */
function secret() {
  const path = join(dataFolder, 'secret');
  mkdirSync(dataFolder, { recursive: true });
  if (!existsSync(path)) {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, randomBytes(24).toString('hex'), { mode: 0o600 });
    // A link is made whole or not at all, and never over an existing file: two first starts agree on one password.
    linkOnce(draft, path);
    rmSync(draft);
  }
  return readFileSync(path, 'utf8').trim();
}

const urlOf = (port) => `postgres://${USER}:${secret()}@127.0.0.1:${port}/${USER}`;

function must(result, what) {
  if (result.status === 0) return;
  const why = `${result.error?.message ?? ''} ${result.stderr ?? ''}`.trim().split('\n').slice(-3).join(' ');
  throw new ClearFault(`${what} failed: ${why}`);
}

/** Makes a cluster beside its place and moves it there whole, so a kill half-way leaves nothing that looks complete. */
function create(folder, home) {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  ownFolder(draft, home.who);
  const passwords = `${draft}.pw`;
  writeFileSync(passwords, secret(), { mode: 0o600 });
  if (home.who) must(spawnSync('chown', [String(home.who.uid), passwords]), 'chown');
  const options = { ...home.spawnAs, encoding: 'utf8' };
  const zone = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=zh-Hans-CN'];
  try {
    must(
      spawnSync(
        home.initdb,
        ['-D', draft, '-U', USER, '--auth=scram-sha-256', `--pwfile=${passwords}`, ...zone],
        options,
      ),
      'initdb',
    );
  } finally {
    rmSync(passwords, { force: true });
  }
  must(
    spawnSync(home.postgres, ['--single', '-D', draft, 'postgres'], {
      ...options,
      input: `create database ${USER};\n`,
    }),
    'Creating the database',
  );
  renameSync(draft, folder);
}

/** An existing cluster is served by the user it belongs to, whoever a new one would be given to. */
function homeOf(folder) {
  const home = postgresHome();
  if (!home.who || !existsSync(folder)) return home;
  const { uid, gid } = statSync(folder);
  return uid === 0 || uid === home.who.uid ? home : { ...home, who: { uid, gid }, spawnAs: { uid, gid, cwd: '/' } };
}

function postmasterFile(folder) {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch (fault) {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  }
}

/** The living postmaster of this folder, or null; a postmaster.pid that another process's id fills is removed. */
function livingPostmaster(folder) {
  const file = postmasterFile(folder);
  if (!file) return null;
  const ref = remember(file.pid);
  if (ref && commandOf(file.pid).includes(folder)) return { ...file, ref };
  rmSync(join(folder, 'postmaster.pid'), { force: true });
  return null;
}

/** After a `kill -9` of the postmaster its backends may live on for a moment and bar a new start. */
async function clearBackends(folder) {
  for (let round = 0; round < 40; round += 1) {
    const left = processesIn(folder).filter((pid) => commandOf(pid).startsWith('postgres'));
    if (left.length === 0) return;
    if (round === 20) for (const pid of left) signal(remember(pid), 'SIGKILL');
    await sleep(50);
  }
}

async function ready(folder, ref, ms) {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    const file = postmasterFile(folder);
    if (file?.pid === ref.pid && file.status.startsWith('ready')) return true;
    if (!lives(ref)) return false;
    await sleep(10);
  }
  return false;
}

function spawnServer(folder, home, port, log, settings) {
  mkdirSync(logFolder, { recursive: true });
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.1`);
  const out = openSync(log, 'a');
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  // Its own process group: Ctrl-C in the terminal must not reach the database before the processes that use it have ended.
  const child = spawn(home.postgres, ['-D', folder, '-p', String(port), ...flags], {
    ...home.spawnAs,
    detached: true,
    stdio: ['ignore', out, out],
    env: { ...process.env, LC_ALL: 'C' },
  });
  closeSync(out);
  child.unref();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(remember(child.pid) ?? { pid: child.pid, start: null }));
  });
}

function lastLines(log) {
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ') : '(no log)';
}

function checkVersion(folder, home) {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  const major = /(\d+)/.exec(home.version)?.[1];
  if (made !== major)
    throw new ClearFault(
      `${folder} was made by PostgreSQL ${made}, the packaged one is ${major}: dump and load it first.`,
    );
}

async function launch(folder, home, { port, log, settings }) {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await clearBackends(folder);
    const wanted = attempt === 0 && port ? await freePort(port) : null;
    const chosen = wanted ?? (await freePort());
    const ref = await spawnServer(folder, home, chosen, log, settings);
    if (await ready(folder, ref, 120_000)) return { ref, port: chosen };
    await stopProcess(ref, { by: 'SIGINT', ms: 5000 });
    await sleep(200);
  }
  throw new ClearFault(`PostgreSQL did not start: ${lastLines(log)}`);
}

/**
 * Starts (or adopts) the server in the folder `name` below the data folder.
 * @param options.port the port to prefer; another one is taken when it is in use
 * @param options.settings further postgresql.conf settings
 * @returns url, port, ref (pid and start), `adopted`, `created`, folder, stop(ms): a fast shutdown, after `ms` an immediate one
 */
export async function startPostgres(name = 'pg', { port = 0, settings = {} } = {}) {
  const folder = join(postgresHome().base, name);
  const home = homeOf(folder);
  const log = join(logFolder, `postgres-${basename(name)}.log`);
  const created = !existsSync(join(folder, 'PG_VERSION'));
  if (created) create(folder, home);
  checkVersion(folder, home);
  const living = livingPostmaster(folder);
  const adopted = Boolean(living) && (await ready(folder, living.ref, 60_000));
  if (living && !adopted) await stopServer(living.ref);
  const running = adopted
    ? { ref: living.ref, port: living.port }
    : await launch(folder, home, { port, log, settings });
  return { ...running, url: urlOf(running.port), adopted, created, folder, stop: (ms) => stopServer(running.ref, ms) };
}

async function stopServer(ref, ms = 20_000) {
  signal(ref, 'SIGINT'); // fast shutdown: sessions are ended, a checkpoint is written
  if (await gone(ref, ms)) return;
  signal(ref, 'SIGQUIT'); // immediate shutdown: the write-ahead log makes good for it at the next start
  await gone(ref, 5000);
}

/** Stops whatever serves the folder `name` and removes its data. */
export async function destroyPostgres(name) {
  const folder = join(postgresHome().base, name);
  const living = existsSync(folder) ? livingPostmaster(folder) : null;
  if (living) {
    signal(living.ref, 'SIGQUIT');
    await gone(living.ref, 5000);
  }
  for (const path of [folder, `${folder}.new`]) rmSync(path, { recursive: true, force: true });
}

/** URL of the local server when it is running, else null. Starts nothing. */
export function runningUrl(name = 'pg') {
  const home = postgresHome();
  const living = livingPostmaster(join(home.base, name));
  return living?.status.startsWith('ready') ? urlOf(living.port) : null;
}

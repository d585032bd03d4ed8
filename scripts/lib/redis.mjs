// A private Redis or Valkey for tests: found on the system, installed by apt where root on Debian lacks it, never started as a service.
import { existsSync, mkdirSync, openSync, closeSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { installPackages } from './apt.mjs';
import { freePort } from './ports.mjs';
import { commandOf, lives, remember, stop as stopProcess } from './processes.mjs';
import { ClearFault, sleep } from './say.mjs';

const OLDEST = 7;

function find() {
  for (const name of ['redis-server', 'valkey-server']) {
    const answer = spawnSync(name, ['--version'], { encoding: 'utf8' });
    const major = Number(/v=(\d+)/.exec(answer.stdout ?? '')?.[1] ?? 0);
    if (answer.status === 0 && major >= OLDEST) return name;
  }
  return null;
}

/** The command of a Redis ≥ 7 or Valkey on this machine; installs it where that is allowed, else says what is missing. */
export function ensureRedis() {
  const needed = `Redis ${OLDEST} or newer`;
  const found = find();
  if (found) return found;
  installPackages(['redis-server'], needed);
  const now = find();
  if (now) return now;
  throw new ClearFault(`${needed} is needed for the tests; the installed redis-server is older.`);
}

function answersPing(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(500, () => done(false));
    socket.once('error', () => done(false));
    socket.once('data', (data) => done(data.toString().startsWith('+PONG')));
  });
}

/** Starts a private server on a loopback port, by default without persistence. @returns url, port, ref, stop() */
export async function startRedis({ command = ensureRedis(), port, dir, persistence = false }) {
  mkdirSync(dir, { recursive: true });
  const chosen = port ?? (await freePort());
  const log = openSync(join(dir, 'redis.log'), 'a');
  const keep = persistence ? ['--appendonly', 'yes'] : ['--save', '', '--appendonly', 'no'];
  const args = [
    '--port',
    String(chosen),
    '--bind',
    '127.0.0.1',
    '--dir',
    dir,
    '--maxmemory-policy',
    'noeviction',
    ...keep,
  ];
  const child = spawn(command, args, { stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  child.unref();
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', resolve);
  });
  const ref = remember(child.pid);
  writeFileSync(join(dir, 'redis.json'), JSON.stringify(ref));
  for (let round = 0; round < 200 && lives(ref); round += 1) {
    if (await answersPing(chosen)) {
      return { url: `redis://127.0.0.1:${chosen}`, port: chosen, ref, stop: () => stopProcess(ref, { ms: 5000 }) };
    }
    await sleep(25);
  }
  await stopProcess(ref);
  throw new ClearFault(`Redis did not start; see ${join(dir, 'redis.log')}`);
}

/** Stops a server that an earlier, killed run left behind in `dir`. */
export async function stopLeftRedis(dir) {
  const note = join(dir, 'redis.json');
  if (!existsSync(note)) return;
  const ref = JSON.parse(readFileSync(note, 'utf8'));
  if (ref && /redis|valkey/.test(commandOf(ref.pid))) await stopProcess(ref, { ms: 3000 });
}

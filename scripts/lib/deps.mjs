// Makes node_modules agree with package-lock.json, and says so in one line when that takes time.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { say, ClearFault } from './say.mjs';
import { exclusively } from './state.mjs';

const NEEDED = [20, 19];
const stamp = join(root, 'node_modules', '.hengzhi-lock');

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new ClearFault(`Node ${NEEDED.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** True when every package the lock demands of this platform is installed in the locked version. */
function installedAgrees() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === version && existsSync(join(root, path)) : Boolean(optional);
  });
}

function npm(args) {
  const viaNode = process.env.npm_execpath?.endsWith('.js');
  const [command, first] = viaNode ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let tail = '';
    const keep = (chunk) => (tail = (tail + chunk).slice(-4000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, tail }));
  });
}

async function install() {
  const started = Date.now();
  say('Installing packages (only when the lock file has changed) …');
  const tick = setInterval(() => say(`  … still installing, ${Math.round((Date.now() - started) / 1000)} s`), 15_000);
  try {
    const { code, tail } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) throw new ClearFault(`npm ci failed (exit ${code}):\n${tail.trim()}`);
  } finally {
    clearInterval(tick);
  }
  say(`  installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Checks Node and installs what is missing. Cheap (a few milliseconds) when nothing has changed. */
export async function ensureDeps() {
  checkNode();
  const hash = lockHash();
  const fresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (fresh()) return;
  await exclusively(
    'install',
    async () => {
      if (fresh()) return;
      if (!installedAgrees()) await install();
      writeFileSync(stamp, hash);
    },
    300_000,
  );
}

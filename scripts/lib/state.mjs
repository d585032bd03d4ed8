// What is running for this data folder: run.json, the launcher's lock, and who uses the database server.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  rmSync,
  readdirSync,
  openSync,
  closeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolder, runFile } from './paths.mjs';
import { lives, remember } from './processes.mjs';
import { sleep, ClearFault } from './say.mjs';

export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null; // absent, or cut short by a crash: both mean that nothing is known
  }
}

export function writeJson(path, value) {
  mkdirSync(dataFolder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}

export const readRun = () => readJson(runFile) ?? {};

/** Merges `part` into run.json; a null value removes the key. */
export function noteRun(part) {
  const next = { ...readRun(), ...part };
  for (const key of Object.keys(next)) if (next[key] === null) delete next[key];
  writeJson(runFile, next);
}

/** Makes the data folder, one by one: Node's own recursion never ends where none can be made, such as below /proc. */
export function needDataFolder(folder = dataFolder) {
  if (existsSync(folder)) return;
  needDataFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (fault) {
    if (existsSync(folder)) return;
    throw new ClearFault(
      `HENGZHI_DATA: 无法建立文件夹 ${dataFolder}(${fault.code}) / the folder ${dataFolder} cannot be made (${fault.code})`,
    );
  }
}

const lockPath = (name) => join(dataFolder, `${name}.lock`);

export const holderOf = (name) => {
  const holder = readJson(lockPath(name));
  return lives(holder) ? holder : null;
};

function tryLock(name, note) {
  const path = lockPath(name);
  mkdirSync(dataFolder, { recursive: true });
  const mine = JSON.stringify({ ...remember(process.pid), ...note });
  try {
    const file = openSync(path, 'wx', 0o600);
    writeFileSync(file, mine);
    closeSync(file);
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
  }
  if (holderOf(name)) return false;
  // The holder died. Whoever renames the stale file first may remove it; what was renamed is looked at once more,
  // because another process may have taken the lock in between.
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (fault) {
    if (fault.code === 'ENOENT') return tryLock(name, note);
    throw fault;
  }
  if (lives(readJson(aside))) {
    renameSync(aside, path);
    return false;
  }
  rmSync(aside, { force: true });
  return tryLock(name, note);
}

export function unlock(name) {
  if (holderOf(name)?.pid === process.pid) rmSync(lockPath(name), { force: true });
}

/** Changes the note on a lock that this process holds. */
export function renote(name, note) {
  writeJson(lockPath(name), { ...remember(process.pid), ...note });
}

/** Takes a lock at once or returns its holder. */
export function takeLock(name, note = {}) {
  return tryLock(name, note) ? null : (holderOf(name) ?? { pid: 0 });
}

/** Runs `body` while no other process is inside the same lock; waits at most `ms`. */
export async function exclusively(name, body, ms = 60_000) {
  const end = Date.now() + ms;
  while (!tryLock(name, {})) {
    const holder = holderOf(name);
    if (Date.now() > end) throw new ClearFault(`waited ${ms / 1000} s for process ${holder?.pid ?? '?'} (${name})`);
    await sleep(50);
  }
  try {
    return await body();
  } finally {
    unlock(name);
  }
}

const userFolder = join(dataFolder, 'users');

/** Writes down that this process uses the local database server. */
export function checkIn() {
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(join(userFolder, String(process.pid)), JSON.stringify(remember(process.pid)));
}

/** Removes this process and the dead from the users; returns how many living ones remain. */
export function checkOut() {
  mkdirSync(userFolder, { recursive: true });
  rmSync(join(userFolder, String(process.pid)), { force: true });
  let remaining = 0;
  for (const name of readdirSync(userFolder)) {
    if (lives(readJson(join(userFolder, name)))) remaining += 1;
    else rmSync(join(userFolder, name), { force: true });
  }
  return remaining;
}

// Process ids are used again by the system, so a process is known by its id *and* its start. Nothing is ever stopped by id alone.
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { sleep } from './say.mjs';

const linux = process.platform === 'linux';

function readOr(path, fallback) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return fallback; // the process went away between two looks, or the file never was: both mean "not there"
  }
}

const boot = linux ? readOr('/proc/sys/kernel/random/boot_id', '').trim().slice(0, 8) : '';

function statFields(pid) {
  const stat = readOr(`/proc/${pid}/stat`, '');
  const end = stat.lastIndexOf(')');
  return end < 0 ? null : stat.slice(end + 2).split(' ');
}

/** A text that differs for any two processes that ever had the same id, or null when no such process lives (a zombie does not). */
export function startOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (linux) {
    const fields = statFields(pid);
    return !fields || fields[0] === 'Z' || fields[0] === 'X' ? null : `${boot}-${fields[19]}`;
  }
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return !line || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
  } catch {
    return null; // ps answers 1 when there is no such process
  }
}

/** What is written down of a process to recognise it later. */
export function remember(pid) {
  const start = startOf(pid);
  return start === null ? null : { pid, start };
}

/** True when exactly the remembered process still lives. */
export function lives(ref) {
  return Boolean(ref) && ref.start != null && startOf(ref.pid) === ref.start;
}

export function commandOf(pid) {
  if (linux) return readOr(`/proc/${pid}/cmdline`, '').replaceAll('\0', ' ').trim();
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function parentOf(pid) {
  const fields = linux ? statFields(pid) : null;
  return fields ? Number(fields[1]) : 0;
}

/** The nearest npm above this process, remembered, or null: its death means nobody holds the terminal any more. */
export function npmAbove() {
  let pid = process.ppid;
  for (let depth = 0; depth < 4 && pid > 1; depth += 1) {
    if (/^npm\b|npm-cli/.test(commandOf(pid))) return remember(pid);
    pid = parentOf(pid);
  }
  return null;
}

/** Ids of living processes whose working directory is `folder` (Linux only; elsewhere none are reported). */
export function processesIn(folder) {
  if (!linux) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false; // gone, or another user's process: not ours in either case
      }
    })
    .map(Number)
    .filter((pid) => startOf(pid) !== null);
}

/** Sends a signal to the remembered process; false when it is no longer there. */
export function signal(ref, name) {
  if (!lives(ref)) return false;
  try {
    process.kill(ref.pid, name);
    return true;
  } catch (fault) {
    if (fault.code === 'ESRCH') return false;
    throw fault;
  }
}

/** Waits until the remembered process is gone; false when it still lives after `ms`. */
export async function gone(ref, ms) {
  const end = Date.now() + ms;
  while (lives(ref)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** Asks a remembered process to end, and ends it after `ms`. Does nothing when it is already gone. */
export async function stop(ref, { ms = 8000, by = 'SIGTERM' } = {}) {
  if (!signal(ref, by)) return;
  if (await gone(ref, ms)) return;
  signal(ref, 'SIGKILL');
  await gone(ref, 2000);
}

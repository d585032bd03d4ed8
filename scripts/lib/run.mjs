// Supervised children: started in their own group, logged, restarted with back-off, stopped in time.
import { existsSync, mkdirSync, openSync, closeSync, renameSync, statSync, writeSync, fstatSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { logFolder } from './paths.mjs';
import { gone, remember, signal } from './processes.mjs';
import { say } from './say.mjs';

const MAX_LOG = 10_000_000;
const STEADY_MS = 60_000;
const LOOK_MS = 1_000;

/** A log file that is moved to `.1` when it grows past its bound. */
export function logFile(name) {
  mkdirSync(logFolder, { recursive: true });
  const path = join(logFolder, `${name}.log`);
  if (existsSync(path) && statSync(path).size > MAX_LOG) renameSync(path, `${path}.1`);
  let file = openSync(path, 'a');
  let size = fstatSync(file).size;
  return {
    path,
    write(chunk) {
      size += writeSync(file, chunk);
      if (size < MAX_LOG) return;
      closeSync(file);
      renameSync(path, `${path}.1`);
      file = openSync(path, 'a');
      size = 0;
    },
  };
}

/** The text worth showing of one log line, or null: structured lines from level error (50) up, and faults of the runtime itself. */
export function important(line) {
  if (!line.startsWith('{')) return /\b(Error|fatal|FATAL)\b/.test(line) ? line.slice(0, 300) : null;
  try {
    const { level, msg, err } = JSON.parse(line);
    return typeof level === 'number' && level >= 50 ? `${msg ?? ''} ${err?.message ?? ''}`.trim().slice(0, 300) : null;
  } catch {
    return null; // a line cut in two by the pipe; it is whole in the log file
  }
}

function byLine(stream, each) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop().slice(-100_000);
    for (const line of lines) each(line);
  });
}

/** Calls `onSilence` once when no message came for `ms`. Time in which this process itself did not run does not count. */
function expectBeats(child, ms, onSilence) {
  let silent = 0;
  let looked = performance.now();
  let heard = false;
  child.on('message', () => {
    heard = true;
    silent = 0;
  });
  const timer = setInterval(() => {
    const passed = performance.now() - looked;
    looked += passed;
    if (heard) silent += Math.min(passed, 2 * LOOK_MS);
    if (silent < ms) return;
    clearInterval(timer);
    onSilence();
  }, LOOK_MS);
  return timer;
}

/**
 * Keeps one Node process alive until stop().
 * @param spec.name shown to the person; spec.script the file; spec.flags for Node itself; spec.env the whole environment
 * @param spec.beatMs the process tells by messages that it still turns; silent for longer after the first, it is ended and started again
 * @param spec.onStart called with the remembered process after each start
 */
export function supervise({ name, script, args = [], flags = [], env, beatMs, onStart = () => {} }) {
  const log = logFile(name);
  const self = { name, exits: 0, ref: null, lastLines: [] };
  let stopping = false;
  let delay = 500;
  let timer = null;
  let last = '';

  const show = (line) => {
    log.write(`${line}\n`);
    self.lastLines = [...self.lastLines.slice(-4), line];
    const text = important(line);
    if (text && text !== last && !stopping) say(`[${name}] ${text}`);
    last = text ?? last;
  };

  const hung = (ref) => {
    if (stopping) return;
    say(`${name} has not answered for ${beatMs / 1000} s; ending it. Log: ${log.path}`);
    if (ref) signal(ref, 'SIGKILL');
  };

  const start = () => {
    const began = Date.now();
    const child = spawn(process.execPath, [...flags, script, ...args], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', ...(beatMs ? ['ipc'] : [])],
    });
    self.ref = child.pid ? remember(child.pid) : null;
    if (self.ref) onStart(self.ref);
    const guard = beatMs ? expectBeats(child, beatMs, () => hung(self.ref)) : null;
    byLine(child.stdout, show);
    byLine(child.stderr, show);
    child.once('error', (fault) => show(`${fault}`));
    child.once('close', (code, by) => {
      clearInterval(guard);
      self.exits += 1;
      if (stopping) return;
      if (Date.now() - began > STEADY_MS) delay = 500;
      say(
        `${name} ended unexpectedly (${by ?? `exit ${code}`}); starting it again in ${delay / 1000} s. Log: ${log.path}`,
      );
      timer = setTimeout(start, delay);
      delay = Math.min(delay * 2, 30_000);
    });
  };
  start();

  /** Asks the process to end and ends it after `ms`. */
  self.stop = async (ms = 8000) => {
    stopping = true;
    clearTimeout(timer);
    if (!self.ref || !signal(self.ref, 'SIGTERM')) return;
    if (await gone(self.ref, ms)) return;
    say(`${name} did not end within ${ms / 1000} s; killed.`);
    signal(self.ref, 'SIGKILL');
    await gone(self.ref, 1000);
  };
  return self;
}

/** Runs a command to its end. @returns code (1 when killed), its standard output and error when `capture` is set */
export function run(command, args, { env = process.env, cwd, capture = false, onChild = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, cwd, stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    const got = { stdout: '', stderr: '' };
    for (const name of capture ? ['stdout', 'stderr'] : []) {
      child[name].setEncoding('utf8');
      child[name].on('data', (chunk) => (got[name] += chunk));
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, ...got }));
    onChild(child);
  });
}

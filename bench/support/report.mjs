import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

/**
 * @typedef {object} Line
 * @property {string} id
 * @property {string} what
 * @property {string} target
 * @property {number} measured
 * @property {string} unit
 * @property {boolean | null} met null where there is no target
 * @property {object} details
 */

const PEERS = ['bullmq', 'pg', 'pg-boss', 'graphile-worker', '@nestjs/core', 'fastify', 'typeorm'];

const versionOf = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

function commit() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return {
      short: git('rev-parse', '--short', 'HEAD'),
      changed: git('--no-optional-locks', 'status', '--porcelain') !== '',
    };
  } catch {
    return { short: 'nogit', changed: false }; // unpacked without its history
  }
}

/** What was measured on: machine, versions, and settings of the database that bear on durability. */
export function surroundings(servers) {
  const [cpu] = cpus();
  return {
    machine: `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}`,
    node: process.version,
    servers,
    packages: Object.fromEntries(PEERS.map((name) => [name, versionOf(name)])),
    commit: commit(),
  };
}

const MARK = new Map([
  [true, 'yes'],
  [false, 'NO'],
  [null, '–'],
]);

/** @param {readonly Line[]} lines */
const tableOf = (lines) =>
  [
    '| what | target | measured | met |',
    '|---|---|---|---|',
    ...lines.map((l) => `| ${l.what} | ${l.target} | ${l.measured} ${l.unit} | ${MARK.get(l.met)} |`),
  ].join('\n');

/** @param {{ command: string, plan: string, lines: readonly Line[], began: string, seconds: number, on: ReturnType<typeof surroundings> }} run */
export function textOf({ command, plan, lines, began, seconds, on }) {
  const missed = lines.filter((l) => l.met === false).length;
  const servers = Object.entries(on.servers).map(([name, value]) => `${name} ${value}`);
  const packages = Object.entries(on.packages).map(([name, version]) => `${name} ${version}`);
  return [
    `# Benchmark of ${began.slice(0, 10)} (${plan})`,
    '',
    `\`${command}\` on commit ${on.commit.short}${on.commit.changed ? ' with changes' : ''}, ${seconds} s. ${on.machine}; Node ${on.node}; ${servers.join(', ')}; ${packages.join(', ')}.`,
    'Medians over alternating rounds unless a line says otherwise. No number was adjusted.',
    '',
    tableOf(lines),
    '',
    missed === 0
      ? 'Every target was met.'
      : `${missed} of ${lines.filter((l) => l.met !== null).length} targets were missed.`,
    '',
  ].join('\n');
}

/** Writes the run as JSON and as a table. @returns the path without its ending */
export function write(run) {
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const suffix = run.plan === 'full' ? '' : `-${run.plan}`;
  const path = join(folder, `${run.began.slice(0, 10)}-${run.on.commit.short}${suffix}`);
  writeFileSync(`${path}.json`, `${JSON.stringify(run, null, 2)}\n`);
  writeFileSync(`${path}.md`, textOf(run));
  return path;
}

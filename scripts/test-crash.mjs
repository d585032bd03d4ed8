// `npm run test:crash -- --runs N --seed S [pattern]`: makes every trial of the fault matrix N times, from seed S on, and prints a table.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureDeps } from './lib/deps.mjs';
import { root } from './lib/paths.mjs';
import { destroyPostgres, startPostgres } from './lib/postgres.mjs';
import { ensureRedis } from './lib/redis.mjs';
import { run } from './lib/run.mjs';
import { ClearFault, main } from './lib/say.mjs';

function options(args) {
  const found = { runs: 1, seed: Math.floor(Date.now() / 1000), rest: [] };
  for (let i = 0; i < args.length; i += 1) {
    const [name, glued] = args[i].split('=');
    if (name !== '--runs' && name !== '--seed') {
      found.rest.push(args[i]);
      continue;
    }
    const value = Number(glued ?? args[(i += 1)]);
    if (!Number.isInteger(value) || value < 1) throw new ClearFault(`${name} needs a whole number from 1 on`);
    found[name.slice(2)] = value;
  }
  return found;
}

const ROWS = ['C1', 'C2', 'C3', 'C5', 'C6', 'C10', 'C11', 'C14', 'C16', 'C17', 'C18', 'C19', 'C21', 'C28'];
const STORES = ['postgres', 'redis'];

/** One line for each row of the matrix and each queue store, over all its trials; a row without any is in it as well. */
function summary(lines) {
  const fresh = { trials: 0, clocks: 0, lost: 0, twice: 0, early: 0, worst: 0 };
  const cells = ROWS.flatMap((row) => STORES.map((store) => ({ ...fresh, row, store, failed: [] })));
  for (const line of lines) {
    // A trial in which no queue store has a part says as much of the one as of the other.
    const its = cells.filter((cell) => cell.row === line.row && (line.store === 'both' || cell.store === line.store));
    if (its.length === 0) throw new Error(`a trial of ${line.row} on ${line.store} has no place in the table`);
    for (const sum of its) {
      sum.trials += 1;
      for (const name of ['clocks', 'lost', 'twice', 'early']) sum[name] += line[name] ?? 0;
      sum.worst = Math.max(sum.worst, line.worst ?? 0);
      if (!line.ok) sum.failed.push(line.seed);
    }
  }
  return cells;
}

const HEAD = [
  'row',
  'store',
  'trials',
  'clocks',
  'clocks lost',
  'fired twice',
  'fired early',
  'worst lateness ms',
  'result',
];

function resultOf({ trials, failed }) {
  if (trials === 0) return 'NOT TRIED';
  return failed.length === 0 ? 'holds' : `FAILED (seeds ${[...new Set(failed)].join(', ')})`;
}

function table(sums) {
  const rows = sums.map((s) => [
    s.row,
    s.store,
    s.trials,
    s.clocks,
    s.lost,
    s.twice,
    s.early,
    Math.round(s.worst),
    resultOf(s),
  ]);
  const cells = [HEAD, ...rows].map((row) => row.map(String));
  const widths = HEAD.map((_, i) => Math.max(...cells.map((row) => row[i].length)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function trials({ runs, seed, rest }, url, report) {
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    TEST_DATABASE_URL: url,
    CRASH_RUNS: String(runs),
    CRASH_SEED: String(seed),
    CRASH_REPORT: report,
  };
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const { code } = await run(
    process.execPath,
    [...node, '--selectProjects', 'crash', 'storm', '--runInBand', ...rest],
    {
      env,
      cwd: root,
    },
  );
  return code;
}

await main(async () => {
  const asked = options(process.argv.slice(2));
  await ensureDeps();
  await build();
  ensureRedis();
  // Named as the trials name their own servers, so that one left behind by a kill is removed by the next run.
  const name = `crash-${process.pid}-main`;
  const folder = mkdtempSync(join(tmpdir(), 'hengzhi-trials-'));
  const report = join(folder, 'report.jsonl');
  try {
    const server = await startPostgres(name, { settings: { max_connections: '300' } });
    const code = await trials(asked, server.url, report);
    const lines = existsSync(report)
      ? readFileSync(report, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [];
    const sums = summary(lines);
    process.stdout.write(`${table(sums)}\nseeds ${asked.seed} to ${asked.seed + asked.runs - 1}\n`);
    // Whoever asks for some of the trials by name gets those; otherwise a row that nobody tried is a fault of ours.
    return asked.rest.length === 0 && sums.some(({ trials }) => trials === 0) ? 1 : code;
  } finally {
    await destroyPostgres(name);
    rmSync(folder, { recursive: true, force: true });
  }
});

// `npm test`: installs, builds, starts a throw-away PostgreSQL and Redis, runs Jest and ends with the counts.
// Options: --quick (unit and architecture only, no servers); all else goes to Jest.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, root } from './lib/paths.mjs';
import { main, say } from './lib/say.mjs';
import { ensureDeps } from './lib/deps.mjs';
import { build } from './build.mjs';
import { buildWeb } from './web.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { lives, remember, stop as stopProcess } from './lib/processes.mjs';
import { destroyPostgres, startPostgres } from './lib/postgres.mjs';
import { ensureRedis, startRedis, stopLeftRedis } from './lib/redis.mjs';
import { run } from './lib/run.mjs';
import { reportOf, toAskAgain, together } from './lib/jest-report.mjs';

const PURE = ['unit', 'architecture'];
const SERVED = ['integration', 'e2e'];
const BROWSED = 'browser';
const PAGES = 'pages';
/** What the whole run is to take on two free cores. A machine that is shared is slow, not wrong: the run goes on and says so. */
const MEANT_MS = 25 * 60_000;
/** What hangs ends here. */
const LIMIT_MS = 60 * 60_000;
const name = `test-${process.pid}`;
const folder = join(dataFolder, name);
let jest = null;
let stopped = null;
let interrupted = 0;
/** Files that failed and passed when they were asked once more. */
const restless = [];

/** Removes servers and data of test runs that were killed. */
async function sweep() {
  for (const left of existsSync(dataFolder) ? readdirSync(dataFolder) : []) {
    const owner = join(dataFolder, left, 'owner.json');
    if (!/^test-\d+$/.test(left) || !existsSync(owner) || lives(JSON.parse(readFileSync(owner, 'utf8')))) continue;
    await tearDown(left);
  }
}

async function tearDown(which) {
  const runner = join(dataFolder, which, 'jest.json');
  if (existsSync(runner)) await stopProcess(JSON.parse(readFileSync(runner, 'utf8')), { ms: 3000 });
  await stopLeftRedis(join(dataFolder, which, 'redis'));
  await destroyPostgres(`${which}-pg`);
  rmSync(join(dataFolder, which), { recursive: true, force: true });
}

const stopServers = () => (stopped ??= tearDown(name));

async function startServers() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(remember(process.pid)));
  const command = ensureRedis();
  const settings = { max_connections: '300' };
  const [redis, postgres] = await Promise.all([
    startRedis({ command, dir: join(folder, 'redis') }),
    startPostgres(`${name}-pg`, { settings }),
  ]);
  return { TEST_DATABASE_URL: postgres.url, TEST_REDIS_URL: redis.url };
}

function noteJest(child) {
  jest = child;
  if (existsSync(folder)) writeFileSync(join(folder, 'jest.json'), JSON.stringify(remember(child.pid)));
}

/** Every test once; the files of a browser run that failed a second time, alone, and what came of it is told at the end. */
async function runJest({ args, label, again: mayAsk = false }, env) {
  const first = await askJest(args, env, label);
  const again = interrupted || !mayAsk ? [] : toAskAgain(first);
  if (again.length === 0) return first;
  const only = ['--runInBand', '--selectProjects', label, '--runTestsByPath', ...again.map(({ file }) => file)];
  const second = await askJest(only, env, `${label}-again`);
  const still = new Set(second.files.map(({ file }) => file));
  restless.push(...again.filter(({ file }) => !still.has(file)));
  return together(first, again, second);
}

async function askJest(args, env, label) {
  const report = join(root, '.tmp', `jest-${process.pid}-${label}.json`);
  mkdirSync(join(root, '.tmp'), { recursive: true });
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const all = [...node, ...args, '--passWithNoTests', '--json', `--outputFile=${report}`];
  const { code } = await run(process.execPath, all, { env, cwd: root, onChild: noteJest });
  jest = null;
  const counts = reportOf(report, code, root);
  rmSync(report, { force: true });
  return counts;
}

/**
 * The Jest runs to make. Faults are injected in a run of their own, so that they hit nobody else, and those that load the
 * machine one file at a time; a browser is measured by itself too, since its milliseconds count.
 */
function plan(args) {
  if (args.includes('--selectProjects') || args.some((arg) => arg.startsWith('--selectProjects='))) {
    return [{ label: 'chosen', args: [...args, '--maxWorkers=2'] }];
  }
  const quick = args.includes('--quick');
  const rest = args.filter((arg) => arg !== '--quick');
  // Only of a whole run: whoever chooses tests wants to see them fail.
  const again = rest.length === 0;
  const two = (label, ...projects) => ({
    label,
    args: [...rest, '--maxWorkers=2', '--selectProjects', ...projects],
    again: again && label === PAGES,
  });
  const alone = (label) => ({
    label,
    args: [...rest, '--runInBand', '--selectProjects', label],
    again: again && label === BROWSED,
  });
  if (quick) return [two('main', ...PURE)];
  return [two('main', ...PURE, ...SERVED), two(PAGES, PAGES), alone(BROWSED), two('crash', 'crash'), alone('storm')];
}

/** The projects chosen by name, or null for all. */
function chosenIn(args) {
  const at = args.indexOf('--selectProjects');
  return at < 0 ? null : args.slice(at + 1).filter((arg) => !arg.startsWith('-'));
}

const needsServers = (args) =>
  !args.includes('--quick') && !(chosenIn(args)?.every((project) => PURE.includes(project)) ?? false);

const needsBrowser = (args) =>
  !args.includes('--quick') && (chosenIn(args)?.some((project) => [BROWSED, PAGES].includes(project)) ?? true);

function onSignals() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, () => {
      interrupted ||= code;
      jest?.kill('SIGTERM');
    });
  }
}

/** Runs everything asked for. @returns exit code 0 only when at least one test passed and none failed */
export async function test(args) {
  const total = { passed: 0, failed: 0 };
  const began = Date.now();
  const limit = setTimeout(() => {
    say(`The tests took more than ${LIMIT_MS / 60_000} minutes; stopped.`);
    jest?.kill('SIGKILL');
    interrupted ||= 124;
  }, LIMIT_MS);
  try {
    await ensureDeps();
    await build();
    if (needsBrowser(args)) await buildWeb();
    await sweep();
    const browser = needsBrowser(args) ? { CHROMIUM: ensureChromium() } : {};
    const servers = { ...browser, ...(needsServers(args) ? await startServers() : {}) };
    for (const step of plan(args)) {
      if (interrupted) break;
      const counts = await runJest(step, {
        ...process.env,
        ...servers,
        NODE_ENV: 'test',
        HENGZHI_TEST_DATA: folder,
      });
      total.passed += counts.passed;
      total.failed += counts.failed;
    }
  } catch (fault) {
    say(`hengzhi: ${fault.message}`);
    total.failed += 1;
  } finally {
    clearTimeout(limit);
    await stopServers();
  }
  if (total.passed + total.failed === 0) say('No test ran.');
  for (const { file, fault } of restless) say(`${file} failed once and passed when asked again: ${fault}`);
  const minutes = (Date.now() - began) / 60_000;
  const late = minutes * 60_000 > MEANT_MS ? `, more than the ${MEANT_MS / 60_000} they are meant to take` : '';
  say(`The tests took ${minutes.toFixed(1)} minutes${late}.`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return interrupted || (total.passed > 0 && total.failed === 0 ? 0 : 1);
}

onSignals();
await main(() => test(process.argv.slice(2)));

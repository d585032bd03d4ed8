// `npm run check`: format, lint, types, boundaries, commit message, docker files, build and all tests.
// Options: --no-tests leaves the tests out, --quick runs the pure ones only.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { main, say } from './lib/say.mjs';
import { ensureDeps } from './lib/deps.mjs';
import { run } from './lib/run.mjs';

const tool = (path) => join(root, 'node_modules', path);
const present = (...names) => names.filter((name) => existsSync(join(root, name)));

const steps = (argv) => [
  ['format', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['lint', [tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.']],
  ['types', [tool('typescript7/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['client', ['scripts/web.mjs', '--client']],
  ['types of the web', [tool('typescript7/bin/tsc'), '-p', 'apps/web/tsconfig.json']],
  [
    'boundaries',
    [
      tool('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      ...present('apps', 'libs', 'migrations'),
    ],
  ],
  ['commit message', ['scripts/lint-commit.mjs', '--head']],
  ['docker', ['scripts/lint-docker.mjs']],
  ['build', ['scripts/build.mjs']],
  ['build of the web', ['scripts/web.mjs']],
  ...(argv.includes('--no-tests') ? [] : [['tests', ['scripts/test.mjs', ...argv.filter((arg) => arg === '--quick')]]]),
];

await main(async () => {
  await ensureDeps();
  const failed = [];
  for (const [name, args] of steps(process.argv.slice(2))) {
    const started = Date.now();
    const { code } = await run(process.execPath, args, { cwd: root });
    say(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (code !== 0) failed.push(name);
  }
  say(failed.length ? `check: failed: ${failed.join(', ')}` : 'check: all good');
  return failed.length ? 1 : 0;
});

// Checks commit messages: the one of HEAD (`--head`), or the file that git's commit-msg hook names.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

const head = process.argv[2] === '--head';

function message() {
  const shown = spawnSync('git', ['log', '-1', '--no-merges', '--format=%B'], { cwd: root, encoding: 'utf8' });
  return shown.status === 0 ? shown.stdout : '';
}

const input = head ? message() : undefined;
if (head && !input.trim()) {
  say('no commit yet, or not a git checkout: no message to check');
} else {
  const args = [
    join(root, 'node_modules/@commitlint/cli/cli.js'),
    ...(head ? [] : ['--edit', process.argv[2] ?? '.git/COMMIT_EDITMSG']),
  ];
  const checked = spawnSync(process.execPath, args, {
    cwd: root,
    input,
    stdio: [head ? 'pipe' : 'inherit', 'inherit', 'inherit'],
  });
  process.exitCode = checked.status ?? 1;
}

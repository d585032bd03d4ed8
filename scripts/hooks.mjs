// `npm run hooks`: lets git use the hooks in scripts/hooks for this clone. `npm run hooks -- --off` undoes it.
import { spawnSync } from 'node:child_process';
import { root } from './lib/paths.mjs';

const args = process.argv.includes('--off') ? ['--unset', 'core.hooksPath'] : ['core.hooksPath', 'scripts/hooks'];
process.exitCode = spawnSync('git', ['config', ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;

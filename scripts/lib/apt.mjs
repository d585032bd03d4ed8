// System packages that the tests need, installed by apt where the user is root on Debian; nowhere else anything is touched.
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { ClearFault, say } from './say.mjs';

/** apt starts services it installs unless this policy file forbids it; it is removed again. */
function withoutServices(body) {
  const policy = '/usr/sbin/policy-rc.d';
  const mine = !existsSync(policy);
  if (mine) {
    writeFileSync(policy, '#!/bin/sh\nexit 101\n');
    chmodSync(policy, 0o755);
  }
  try {
    return body();
  } finally {
    if (mine) rmSync(policy, { force: true });
  }
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { env, encoding: 'utf8', timeout: 480_000 });
}

/**
 * Installs packages when allowed to.
 * @param needed what is needed, for the one line that says so when it cannot be had
 * @throws ClearFault when the user may not install, or apt could not
 */
export function installPackages(packages, needed) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    throw new ClearFault(`${needed} is needed for the tests; install ${packages.join(' ')} and try again.`);
  }
  say(`Installing ${packages.join(', ')} by apt (needed by the tests) …`);
  const updated = apt('update', '-qq');
  const installed = withoutServices(() => apt('install', '-y', '-qq', '--no-install-recommends', ...packages));
  if (installed.status === 0) return;
  const why = `${updated.stderr ?? ''}${installed.stderr ?? ''}`.trim().split('\n').at(-1) ?? '';
  throw new ClearFault(`${needed} is needed for the tests and apt could not install it: ${why}`);
}

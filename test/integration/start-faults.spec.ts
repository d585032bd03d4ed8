import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const ENV = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  NODE_ENV: 'prod',
  TRUST_PROXY: 'garbage',
  HENGZHI_DATA: '/proc/nope',
};

/** The built program, as an operator starts it: nothing of the test's own environment. */
const start = (script: string, env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, [join(root, script)], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', ...env },
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });

describe('a wrong configuration', () => {
  it.each(['api', 'worker'])(
    'keeps the %s from starting, every fault in a line that names its variable',
    (app) => {
      const { status, stderr } = start(`dist/apps/${app}/src/main.js`, ENV);
      const lines = stderr.trim().split('\n');
      expect([status, lines.map((line) => /([A-Z_]{4,}): /.exec(line)?.[1])]).toEqual([
        2,
        ['NODE_ENV', 'HENGZHI_DATA', 'TRUST_PROXY'],
      ]);
      for (const line of lines) expect(line).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u);
    },
    30_000,
  );

  it('of the data folder ends the launcher at once instead of leaving it turning', () => {
    const { status, stderr } = start('scripts/start.mjs', { HENGZHI_DATA: '/proc/nope' });
    expect([status, stderr.trim().split('\n')]).toEqual([1, [expect.stringMatching(/HENGZHI_DATA: 无法.* \/ /)]]);
  }, 30_000);
});

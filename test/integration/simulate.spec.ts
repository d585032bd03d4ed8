import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { run } from '../../apps/cli/src/main.js';

/** The operator's command on this test's servers; what it printed, and its exit code. */
async function command(args: readonly string[], redisUrl: string): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  const before = { ...process.env };
  process.stdout.write = (chunk: string | Uint8Array): boolean => said.push(String(chunk)) > 0;
  Object.assign(process.env, { DATABASE_URL: before['TEST_DATABASE_URL'], REDIS_URL: redisUrl });
  try {
    return { code: await run(args), said: said.join('') };
  } finally {
    process.stdout.write = write;
    process.env = before;
  }
}

const STORES: readonly (readonly [string, string])[] = [
  ['postgres', ''],
  ['redis', process.env['TEST_REDIS_URL'] ?? ''],
];

describe.each(STORES)('a simulated office with %s as its queue store', (store, redisUrl) => {
  it('rules in Case A as it happened, in time, and nothing is broken', async () => {
    const { code, said } = await command(['simulate', '--scenario', 'case-a'], redisUrl);
    expect(said).toContain('国知保裁字〔2021〕1号');
    expect(said).toContain('国知保裁字〔2021〕2号');
    expect(said).toContain('扣除 2021-12-15 起,2022-05-16 恢复计算,共 152 日不计入(中止)');
    expect(said).toContain('恢复事由:无效宣告请求已撤回');
    expect(said).toContain('2022-07-27 完成,早于届满日 8 日');
    expect(said).toContain('两案均在期限内作出裁决');
    expect(said).toContain('promises hold');
    expect(code).toBe(0);
  }, 120_000);

  it('plays thirty random cases with late officers and outages, and keeps every promise', async () => {
    const { code, said } = await command(
      ['simulate', '--cases', '30', '--days', '120', '--seed', store === 'redis' ? '5' : '3'],
      redisUrl,
    );
    expect(said).toContain('30 件');
    expect(said).toContain('promises hold');
    expect(code).toBe(0);
  }, 240_000);
});

it('has two crews share many cases, each in a thread of the built program', async () => {
  const args = ['dist/apps/cli/src/main.js', 'simulate', '--cases', '500', '--days', '12', '--seed', '4'];
  const env = { ...process.env, DATABASE_URL: process.env['TEST_DATABASE_URL'], REDIS_URL: '' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  expect(stdout).toMatch(/^500 件 \/ cases · \d{3,} 步/m);
  expect(stdout).toContain('━━ ordinary-ruling 2025-02-01');
  expect(stdout).toContain('promises hold');
  // Every step of both is accounted for, and nothing went wrong in either.
  expect(stdout).not.toContain('✗ P');
  expect(stdout).not.toContain('无人办理');
}, 120_000);

it('an unknown command is told how to ask, and fails', async () => {
  const { code } = await command(['simulat'], '');
  expect(code).toBe(2);
});

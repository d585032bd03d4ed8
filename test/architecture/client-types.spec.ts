import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './cruise.js';

const KEY = "'Idempotency-Key': 'a-key-of-one-intent'";
const MATCH = "'If-Match': '\"7\"'";
const STEP = "'/api/v1/cases/{id}/transitions/{transition}'";
const PATH = "path: { id: 'x', transition: 'docket' }";

/** A call as a page could write it, and whether it may compile. */
const CALLS: readonly (readonly [string, boolean])[] = [
  [`api.POST(${STEP}, { params: { ${PATH}, header: { ${KEY}, ${MATCH} } }, body: { input: {} } })`, true],
  [`api.POST(${STEP}, { params: { ${PATH}, header: { ${MATCH} } }, body: { input: {} } })`, false],
  [`api.POST(${STEP}, { params: { ${PATH}, header: { ${KEY} } }, body: { input: {} } })`, false],
  [`api.POST(${STEP}, { params: { ${PATH} }, body: { input: {} } })`, false],
  [`api.POST('/api/v1/drafts', { params: { header: { ${KEY} } } })`, true],
  [`api.POST('/api/v1/drafts')`, false],
  [`api.POST('/api/v1/drafts', { params: { header: {} } })`, false],
  [`api.GET('/api/v1/no-such-route')`, false],
];

describe('the generated client', () => {
  it('does not compile a call that lacks its Idempotency-Key or its If-Match', () => {
    mkdirSync(join(root, '.tmp'), { recursive: true });
    const folder = mkdtempSync(join(root, '.tmp', 'calls-'));
    try {
      const client = relative(folder, join(root, 'apps/web/src/api/client'));
      const lines = [`import { api } from '${client}';`, ...CALLS.map(([call]) => `void ${call};`)];
      writeFileSync(join(folder, 'calls.ts'), lines.join('\n'));
      const config = { extends: join(root, 'apps/web/tsconfig.json'), include: ['calls.ts'] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const compiler = join(root, 'node_modules/typescript7/bin/tsc');
      spawnSync(process.execPath, [join(root, 'scripts/web.mjs'), '--client'], { cwd: root });
      const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { cwd: root, encoding: 'utf8' });
      const refused = new Set([...stdout.matchAll(/calls\.ts\((\d+),/g)].map(([, line]) => Number(line)));
      const compiles = CALLS.map(([call], at) => [call, !refused.has(at + 2)]);
      expect(compiles).toEqual(CALLS);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

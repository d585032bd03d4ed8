import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportOf, toAskAgain, together } from '../../scripts/lib/jest-report.mjs';

const test = (status: string, fullName: string) => ({
  status,
  fullName,
  failureMessages: status === 'failed' ? ['Error: gone\n at'] : [],
});
const file = (name: string, ...assertionResults: ReturnType<typeof test>[]) => ({
  name: `/house/${name}`,
  status:
    assertionResults.length === 0 || assertionResults.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
  message: 'Cannot find module\n at',
  assertionResults,
});

describe('the counts of a test run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jest-report-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const told = (code: number, ...testResults: ReturnType<typeof file>[]) => {
    const path = join(folder, 'report.json');
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    const count = (status: string): number => all.filter((one) => one.status === status).length;
    const broken = testResults.filter(({ assertionResults }) => assertionResults.length === 0).length;
    const counts = { numPassedTests: count('passed'), numFailedTests: count('failed') };
    writeFileSync(path, JSON.stringify({ ...counts, numRuntimeErrorTestSuites: broken, testResults }));
    return reportOf(path, code, '/house');
  };
  const good = file('good.ts', test('passed', 'a'), test('passed', 'b'));
  const bad = file('bad.ts', test('passed', 'c'), test('failed', 'd'));

  it('a run that did not report, and one that ended badly without saying why, failed', () => {
    expect(reportOf(join(folder, 'none.json'), 0, '/house')).toEqual({ passed: 0, failed: 1, files: [] });
    const ended = told(1, good);
    expect([ended.failed, toAskAgain(ended)]).toEqual([1, []]);
    expect(told(0, good)).toEqual({ passed: 2, failed: 0, files: [] });
  });

  it('a file that failed is asked again with its first fault told, and only its second answer counts', () => {
    const first = told(1, good, bad);
    const again = toAskAgain(first);
    expect(again).toEqual([{ file: 'bad.ts', passed: 1, failed: 1, fault: 'd: Error: gone' }]);
    expect(together(first, again, told(0, file('bad.ts', test('passed', 'c'), test('passed', 'd'))))).toEqual({
      passed: 4,
      failed: 0,
    });
    expect(together(first, again, told(1, bad))).toEqual({ passed: 3, failed: 1 });
    expect(together(first, again, told(0))).toEqual(first);
  });

  it('a file that could not run is asked again', () => {
    expect(toAskAgain(told(1, good, file('broken.ts')))).toEqual([
      { file: 'broken.ts', passed: 0, failed: 1, fault: 'Cannot find module' },
    ]);
  });

  it('four files are no accident', () => {
    expect(toAskAgain(told(1, ...['1', '2', '3', '4'].map((name) => file(name, test('failed', name)))))).toEqual([]);
  });
});

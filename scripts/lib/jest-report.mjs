// What a Jest run said, and which files of it are to be asked once more.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** More than these at once are no accident of a loaded machine. */
const MOST_AGAIN = 3;

/**
 * Tests passed and failed; a file that could not run and a Jest that did not report count as failures.
 * `files`: those with a failure, each with its own counts and its first fault.
 */
export function reportOf(path, code, root) {
  if (!existsSync(path)) return { passed: 0, failed: 1, files: [] };
  const told = JSON.parse(readFileSync(path, 'utf8'));
  const failed = told.numFailedTests + told.numRuntimeErrorTestSuites;
  const files = told.testResults.filter(({ status }) => status === 'failed').map((one) => fileOf(one, root));
  return { passed: told.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, files };
}

function fileOf({ name, message, assertionResults }, root) {
  const count = (status) => assertionResults.filter((one) => one.status === status).length;
  const bad = assertionResults.find((one) => one.status === 'failed');
  const fault = bad ? `${bad.fullName}: ${bad.failureMessages[0] ?? ''}` : message;
  return {
    file: relative(root, name),
    passed: count('passed'),
    failed: count('failed') || 1,
    fault: fault.split('\n')[0],
  };
}

/**
 * The files to be asked once more, alone: a browser on a loaded machine gives up now and then, and what is wrong is
 * wrong twice. None when a failure belongs to no file, or when too many failed.
 */
export function toAskAgain({ failed, files }) {
  const known = files.reduce((sum, file) => sum + file.failed, 0);
  return known === failed && files.length <= MOST_AGAIN ? files : [];
}

/** The counts of a run whose `again` files were asked once more: of these only the second answer counts, if it is whole. */
export function together(first, again, second) {
  const before = again.reduce((sum, file) => sum + file.passed, 0);
  if (second.passed + second.failed < before + again.length) return first;
  return { passed: first.passed - before + second.passed, failed: second.failed };
}

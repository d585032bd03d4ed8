import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Names of all rules in the project's dependency-cruiser configuration. */
export function ruleNames(): string[] {
  const load = createRequire(import.meta.url);
  const config = load(join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };
  return config.forbidden.map((rule) => rule.name);
}

/** Checks the boundaries below `folder` with the configuration found there: file → sorted names of the rules it breaks. */
export function cruise(folder: string, parts: readonly string[]): Map<string, string[]> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...parts];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not report: ${run.stderr}`);
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: Violation[] } };
  const found = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) {
    found.set(from, [...new Set([...(found.get(from) ?? []), rule.name])].sort());
  }
  return found;
}

/** Makes a temporary tree with this project's configuration and packages and the given files; `body` sees its folder. */
export function inTree<T>(files: Readonly<Record<string, string>>, body: (folder: string) => T): T {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  const folder = mkdtempSync(join(root, '.tmp', 'boundaries-'));
  try {
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      copyFileSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

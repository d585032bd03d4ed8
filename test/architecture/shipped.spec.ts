import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './cruise.js';

const library = new URL('../../scripts/lib/shipped.mjs', import.meta.url).href;

/** The sources that the build compiles, asked of the build's own module in a process of its own. */
const built = (): string[] =>
  (
    JSON.parse(
      execFileSync(
        process.execPath,
        ['--input-type=module', '-e', `import { shipped } from '${library}'; console.log(JSON.stringify(shipped()))`],
        { encoding: 'utf8' },
      ),
    ) as string[]
  )
    .map((file) => relative(root, file))
    .sort();

/** The sources that the compiler itself takes tsconfig.build.json to mean. */
function meant(): string[] {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { files } = JSON.parse(
    execFileSync(process.execPath, [compiler, '--showConfig', '-p', 'tsconfig.build.json'], {
      cwd: root,
      encoding: 'utf8',
    }),
  ) as { files: string[] };
  return files.map((file) => file.replace(/^\.\//, '')).sort();
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

describe('what is shipped', () => {
  it('is what tsconfig.build.json says, as the compiler reads it', () => {
    expect(built()).toEqual(meant());
  });

  it('is the programs, the libs and the migrations, without specs, test support and pages', () => {
    const sources = built();
    expect(sources).toContain('apps/api/src/main.ts');
    expect(sources).toContain('libs/kernel/src/index.ts');
    expect(sources.some((file) => file.startsWith('migrations/'))).toBe(true);
    expect(sources.filter((file) => /\.spec\.ts$|\/testing\/|^apps\/web\//.test(file))).toEqual([]);
  });

  it('is all that lies in dist', () => {
    // A fresh clone has no dist before its first build.
    const dist = join(root, 'dist');
    const found = existsSync(dist) ? filesBelow(dist).map((file) => relative(dist, file)) : [];
    const expected = new Set(built().flatMap((file) => [file.replace(/ts$/, 'js'), file.replace(/ts$/, 'js.map')]));
    expect(found.filter((file) => !expected.has(file) && file !== '.built')).toEqual([]);
  });
});

// Compiles apps, libs and migrations with swc beside dist and swaps it in whole, and only when a source has changed.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { root } from './lib/paths.mjs';
import { ClearFault, main, say } from './lib/say.mjs';
import { ensureDeps } from './lib/deps.mjs';
import { exclusively } from './lib/state.mjs';
import { shipped } from './lib/shipped.mjs';

const CONFIG = [
  '.swcrc',
  'package.json',
  'package-lock.json',
  'tsconfig.build.json',
  'scripts/build.mjs',
  'scripts/lib/shipped.mjs',
];
const dist = join(root, 'dist');
const stamp = join(dist, '.built');

/** One hash over every source's path, size and time: a changed, added or removed file changes it. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of [...CONFIG.map((name) => join(root, name)), ...shipped()].sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const builtFrom = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '');

/** True when dist is not what the sources would give. */
export const isStale = () => builtFrom() !== fingerprint();

async function compile(file, target) {
  const { transformFile } = await import('@swc/core');
  const { code, map } = await transformFile(file, {
    cwd: root,
    configFile: join(root, '.swcrc'),
    sourceFileName: file,
  });
  const out = target.replace(/\.ts$/, '.js');
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${code}\n//# sourceMappingURL=${out.split('/').pop()}.map\n`);
  if (map) writeFileSync(`${out}.map`, map);
}

async function compileAll(folder) {
  const jobs = shipped().map((file) => compile(file, join(folder, relative(root, file))));
  const faults = (await Promise.allSettled(jobs)).filter((job) => job.status === 'rejected');
  if (faults.length)
    throw new ClearFault(
      `the build failed:\n${faults.map((fault) => fault.reason?.message ?? fault.reason).join('\n')}`,
    );
  return jobs.length;
}

/** Builds when stale; several processes may ask at once, one builds. @returns whether anything was built */
export async function build({ quiet = false } = {}) {
  if (!isStale()) return false;
  return exclusively('build', async () => {
    const wanted = fingerprint();
    if (builtFrom() === wanted) return false;
    const started = Date.now();
    const work = join(root, '.tmp', `build-${process.pid}`);
    mkdirSync(join(work, 'new'), { recursive: true });
    try {
      const count = await compileAll(join(work, 'new'));
      writeFileSync(join(work, 'new', '.built'), wanted);
      if (existsSync(dist)) renameSync(dist, join(work, 'old'));
      renameSync(join(work, 'new'), dist);
      if (!quiet) say(`Built ${count} files in ${Date.now() - started} ms.`);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
    return true;
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    await ensureDeps();
    await build();
  });
}

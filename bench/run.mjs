// `npm run bench`: measures everything the targets speak of, side by side on this machine, prints a table and keeps it.
//   --quick            a small version in less than two minutes
//   --only a,b         some parts: transition, firing, size; nothing is kept
import { performance } from 'node:perf_hooks';
import { build } from '../scripts/build.mjs';
import { ensureDeps } from '../scripts/lib/deps.mjs';
import { ClearFault, main, say } from '../scripts/lib/say.mjs';
import { FULL, QUICK } from './plan.mjs';
import { textOf, write } from './support/report.mjs';

function chosen(argv, all) {
  const at = argv.indexOf('--only');
  const parts = at < 0 ? all : (argv[at + 1] ?? '').split(',');
  const unknown = parts.filter((part) => !all.includes(part));
  if (unknown.length > 0) throw new ClearFault(`--only knows ${all.join(', ')}, not “${unknown.join(', ')}”.`);
  return parts;
}

await main(async () => {
  const argv = process.argv.slice(2);
  await ensureDeps();
  await build();
  // The measurements import the built product, so they are loaded after it is there.
  const { bench, PARTS } = await import('./support/bench.mjs');
  const parts = chosen(argv, PARTS);
  const plan = argv.includes('--quick') ? QUICK : FULL;
  const began = new Date().toISOString();
  const start = performance.now();
  const { lines, on } = await bench(plan, parts);
  const seconds = Math.round((performance.now() - start) / 1_000);
  const run = {
    command: ['npm run bench', ...(argv.length > 0 ? ['--', ...argv] : [])].join(' '),
    plan: plan.name,
    began,
    seconds,
    on,
    lines,
  };
  process.stdout.write(`${textOf(run)}\n`);
  if (parts.length === PARTS.length) say(`Kept as ${write(run)}.json and .md`);
  return lines.some((line) => line.met === false) ? 1 : 0;
});

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { median } from './hand.js';

/** Milliseconds of the work below on the two free cores the promises of the screens were measured on. */
const THERE_MS = 30;

/** Like what a page does: objects made, written, read and looked up, in more memory than a core keeps for itself. */
function work(): number {
  const begun = performance.now();
  const rows = Array.from({ length: 20_000 }, (_, i) => ({
    id: `c${i}`,
    name: `案件${i}`,
    due: i % 365,
    tags: [i, i + 1],
  }));
  const again = JSON.parse(JSON.stringify(rows)) as typeof rows;
  const byId = new Map(again.map((row) => [row.id, row]));
  const found = rows.filter((row) => byId.get(row.id)?.due === row.due);
  return found.length === rows.length ? performance.now() - begun : Number.NaN;
}

/** In a thread of its own: this one serves the pages that are about to be timed. The first round only compiles. */
const THREAD = `const work = ${work.toString()};
  require('node:worker_threads').parentPort.postMessage(Array.from({ length: 10 }, work).slice(1));`;

/** How many times slower this machine is at this moment than that one was, at least 1. */
export async function slowness(): Promise<number> {
  const thread = new Worker(THREAD, { eval: true });
  const [times] = (await once(thread, 'message')) as [number[]];
  return Math.max(1, median(times) / THERE_MS);
}

const MOST = 3;
/** However slow the machine is, nothing takes longer than was promised by more than this. */
const MOST_LATE_MS = 2_000;

/**
 * A limit on a machine that is shared: wider by how slow it was before the act and is after it, whichever is less, so that
 * what the act itself leaves running widens nothing. Slower than threefold it is no machine to measure on. Says beside the
 * raw figure, which `tell` has told, how far the promise was stretched.
 */
export async function widened(limitMs: number, before: number): Promise<number> {
  const slower = Math.min(before, await slowness(), MOST);
  const allowed = Math.round(Math.min(limitMs * slower, limitMs + MOST_LATE_MS));
  if (slower > 1)
    process.stdout.write(
      `  promised ${limitMs} ms, allowed ${allowed} ms: the machine is ${slower.toFixed(1)} times slower\n`,
    );
  return allowed;
}

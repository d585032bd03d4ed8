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

/** How many times slower this machine is at this moment than that one was, at least 1. */
export function slowness(): number {
  work(); // compiled by now
  const ms = median(Array.from({ length: 9 }, work));
  return Math.max(1, ms / THERE_MS);
}

const MOST = 3;
/** However slow the machine is, nothing takes longer than was promised by more than this. */
const MOST_LATE_MS = 2_000;

/**
 * A limit on a machine that is shared: wider by how slow it was before the act and is after it, whichever is less, so that
 * what the act itself leaves running widens nothing. Slower than threefold it is no machine to measure on. Says beside the
 * raw figure, which `tell` has told, how far the promise was stretched.
 */
export function widened(limitMs: number, before: number): number {
  const slower = Math.min(before, slowness(), MOST);
  const allowed = Math.round(Math.min(limitMs * slower, limitMs + MOST_LATE_MS));
  if (slower > 1)
    process.stdout.write(
      `  promised ${limitMs} ms, allowed ${allowed} ms: the machine is ${slower.toFixed(1)} times slower\n`,
    );
  return allowed;
}

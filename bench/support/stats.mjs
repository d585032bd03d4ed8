import { performance } from 'node:perf_hooks';

/** @param {readonly number[]} values @param {number} share 0 to 1; nearest rank */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Three significant figures, which is more than the machine's noise leaves. @param {number} value */
export const rounded = (value) => Number(value.toPrecision(3));

/** Milliseconds that `work` took. @param {() => Promise<unknown>} work */
export async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Does `work` for every item with so many under way at once.
 * @template T
 * @param {readonly T[]} items @param {number} width @param {(item: T) => Promise<unknown>} work
 * @returns {Promise<number>} items a second
 */
export async function throughput(items, width, work) {
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const item = items[next];
      next += 1;
      await work(item);
    }
  };
  const took = await timed(() => Promise.all(Array.from({ length: width }, lane)));
  return (items.length / took) * 1_000;
}

/** How long each of `count` calls takes, one after the other, in milliseconds. @param {() => Promise<unknown>} work */
export async function latencies(count, work) {
  const took = [];
  for (let i = 0; i < count; i += 1) took.push(await timed(work));
  return took;
}

import type { Words } from '#libs/kernel';

/** Time not counted, from `from` up to but not including `to`, in day numbers or, for hours, in milliseconds. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  /** Place in the list as it was given. */
  readonly index: number;
  readonly kind?: string;
  readonly title?: Words;
  readonly rest?: true;
}

/** Sorted, without empty ones, overlapping and touching ones joined: a day is left out once, however often it is named. */
export function mergeGaps(gaps: readonly Gap[]): Gap[] {
  const merged: Gap[] = [];
  for (const gap of gaps.filter((g) => g.to > g.from).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && gap.from <= last.to) merged[merged.length - 1] = { ...last, to: Math.max(last.to, gap.to) };
    else merged.push(gap);
  }
  return merged;
}

/** How some kind of day is counted along a stretch without gaps. */
export interface Measure {
  /** How many from `first` to `last`, both included. */
  countIn(first: number, last: number): number;
  /** The `n`-th going on from `first`. */
  nthFrom(first: number, n: number): number;
}

export type Stretch = readonly [first: number, last: number];

/**
 * The `n`-th day after `start` that the measure counts and no gap takes away. A gap that the running end reaches
 * pushes it on; one that begins after the end gives nothing back. `visit` sees each stretch that was looked at.
 */
export function nthOutside(
  start: number,
  n: number,
  gaps: readonly Gap[],
  by: Measure,
  visit?: (s: Stretch) => void,
): number {
  let cursor = start;
  let left = n;
  for (const gap of gaps) {
    if (gap.to <= cursor + 1) continue;
    const last = gap.from - 1;
    if (last > cursor) {
      const here = by.countIn(cursor + 1, last);
      if (here >= left) break;
      visit?.([cursor + 1, last]);
      left -= here;
    }
    cursor = gap.to - 1;
  }
  const end = by.nthFrom(cursor + 1, left);
  visit?.([cursor + 1, end]);
  return end;
}

/** The moment at which `length` milliseconds outside the gaps have run since `start`. */
export function runOutside(start: number, length: number, gaps: readonly Gap[]): number {
  let at = start;
  let left = length;
  for (const gap of gaps) {
    if (gap.to <= at) continue;
    if (gap.from >= at + left) break;
    left -= Math.max(0, gap.from - at);
    at = gap.to;
  }
  return at + left;
}

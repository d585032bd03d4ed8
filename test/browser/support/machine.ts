import { median } from './hand.js';

/** Milliseconds of this work on a core of 3 GHz with nothing else to do: five cycles a turn, one waiting for the other. */
const THERE_MS = 35;
const TURNS = 20_000_000;

function work(): number {
  const begun = performance.now();
  let sum = 0;
  for (let i = 0; i < TURNS; i += 1) sum = (sum * 31 + i) | 0;
  return sum === 1 ? Number.NaN : performance.now() - begun;
}

/**
 * How many times slower this machine is at this moment than one with such cores, at least 1. Machines are shared: a promise of
 * milliseconds is asked of the application, not of its neighbours.
 */
export function slowness(): number {
  work(); // compiled by now
  return Math.max(1, median(Array.from({ length: 5 }, work)) / THERE_MS);
}

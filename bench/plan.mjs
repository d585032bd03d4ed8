// How much is measured. The full plan is what the targets speak of; the quick one is for trying things out.

/** @typedef {typeof FULL} Plan */

export const FULL = {
  name: 'full',
  /** Rounds alternate between the contestants; the table shows medians over them. */
  rounds: 5,
  transition: { perRound: 1_500, concurrency: 8 },
  firing: { clocks: 10_000, rivalRounds: 3 },
  lists: { sizes: [10_000, 100_000, 1_000_000], samples: 300 },
  sweep: { samples: 100 },
  footprint: { starts: 5, loadSeconds: 120 },
};

/** @type {Plan} */
export const QUICK = {
  name: 'quick',
  rounds: 2,
  transition: { perRound: 400, concurrency: 8 },
  firing: { clocks: 10_000, rivalRounds: 1 },
  lists: { sizes: [10_000, 60_000], samples: 50 },
  sweep: { samples: 30 },
  footprint: { starts: 2, loadSeconds: 8 },
};

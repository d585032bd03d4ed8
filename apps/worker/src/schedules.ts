/** Everything the worker does by itself, with the rest between two rounds in milliseconds. */
export const RESTS = {
  /** Overdue warnings are planned on for another stretch. */
  overdue: 60_000,
  /** The outbox is looked at; a full batch is followed by the next at once. */
  relay: 400,
  /** The history is anchored outside the database, well within every five minutes. */
  anchor: 240_000,
  /** Receipts of requests past their thirty days are cleared, and sign-ins past the days that the office keeps them. */
  housekeeping: 600_000,
} as const;

/** How many outbox rows are taken in one round. */
export const RELAY_PER_ROUND = 1_000;

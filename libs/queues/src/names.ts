/** Queue names, what each job carries, and how long its traces are kept. Job data holds ids only. */
export const BELLS = 'bells';
export const EFFECTS = 'effects';

export interface BellJob {
  /** The instant the bell rings for, ISO 8601. Ringing drains all that is due, whatever this says. */
  readonly at: string;
}

/** No job of the house carries more; one that does is not ours, and looking all of it up would hold up the others. */
export const MOST_IDS = 1_000;

export interface EffectJob {
  /** Outbox ids to apply, each once, by its receipt. */
  readonly ids: readonly string[];
}

/**
 * Nothing is retained: BullMQ silently ignores an id that it still keeps, even a failed one, so a kept job would
 * swallow the next bell of the same name.
 */
export const JOB_DEFAULTS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;

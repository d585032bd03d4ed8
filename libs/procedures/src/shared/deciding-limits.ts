import type { ClockEffect } from '../engine/model.js';

/**
 * The office's own time to decide: the closing limit, and in a case taken up again the time for the new decision. At most one
 * of them runs, and both leave out the same time (Order 81 art. 37). What a court set is the court's to lengthen.
 */
const DECIDING = ['closing', 'new-decision'] as const;

type Pausing = Extract<ClockEffect<string>, { readonly pause: string }>;
type Resuming = Extract<ClockEffect<string>, { readonly resume: string }>;

/** The time to decide rests from here on; a limit that has run out before stays as it is. */
export const rests = <const How extends Omit<Pausing, 'pause' | 'late'>>(how: How) =>
  DECIDING.map((pause) => ({ pause, late: 'goes-on' as const, ...how }));

/** The time to decide goes on. */
export const goesOn = <const How extends Omit<Resuming, 'resume'>>(how: How) =>
  DECIDING.map((resume) => ({ resume, ...how }));

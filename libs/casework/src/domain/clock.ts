import type { Term } from '#libs/legal';

export type ClockState = 'armed' | 'paused' | 'fired' | 'met' | 'cancelled';

export interface Extension {
  readonly id: string;
  readonly count: number;
  readonly unit: Term['unit'];
  readonly grantedOn: string;
}

/** A term as it runs. Hours run from a moment, not from a day: `from` is that moment, RFC 3339, and absent otherwise. */
export type RunningTerm = Term & { readonly from?: string };

/** Time that is not counted: from `from` (inclusive) to `to` (exclusive), open while `to` is null. */
export interface Pause {
  readonly kind: string;
  readonly from: string;
  readonly to: string | null;
  /** What the time belongs to, where several of one kind run side by side. */
  readonly about?: string;
  /** Id of the clock whose due day `to` is, where one ends it: whatever moves that day moves `to`. */
  readonly endsWith?: string;
}

/**
 * A clock 期限: what must be done, by when, and everything that date hangs on. Dates are legal dates
 * `YYYY-MM-DD` in Asia/Shanghai; instants are ISO 8601. Overdue is derived: fired and not settled.
 */
export interface Clock {
  readonly id: string;
  readonly clock: string;
  /** Tells apart clocks that run once for each party; '' otherwise. */
  readonly subject: string;
  /** 1 for the first time this clock runs in the case, 2 when it was started anew after it had ended … */
  readonly run: number;
  readonly generation: number;
  readonly state: ClockState;
  readonly duty: string;
  /** Time of a right that nobody waits for the use of. */
  readonly ofRight: boolean;
  readonly anchoredOn: string;
  readonly proof: string | null;
  readonly term: RunningTerm;
  readonly extensions: readonly Extension[];
  readonly pauses: readonly Pause[];
  readonly nominalOn: string | null;
  readonly dueOn: string | null;
  /** First instant at which the term is over: 24:00 of the due day. */
  readonly dueAt: string | null;
  /** The office's own, shorter target 内部目标. */
  readonly targetOn: string | null;
  readonly provisional: boolean;
  readonly onExpiry: string | null;
  readonly citation: string;
  readonly standing: string;
  /** Instants of the warnings still planned for this generation, and what each means: working days left. */
  readonly ladder: readonly string[];
  readonly marks: readonly number[];
  readonly settledOn: string | null;
}

/** A clock as a transition leaves it, with the reason of its new generation where it has one. */
export interface ClockChange {
  readonly clock: Clock;
  /** Null when only its state ended (met, cancelled, settled): the due day did not become another. */
  readonly reason: string | null;
}

import type { Words } from '#libs/kernel';
import type { Explanation } from './explanation.js';
import type { LegalDate } from './legal-date.js';

/** As each instrument writes it: 日 are calendar days, 工作日 working days. */
export const UNITS = ['hour', 'calendar-day', 'working-day', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** Whether an end on a day of rest moves to the next working day (民法典203, 专利法实施细则5) or back, or stays. */
export const ROLLS = ['none', 'next-working-day', 'previous-working-day'] as const;
export type Roll = (typeof ROLLS)[number];

/** `after` counts on from a trigger; `before` finds the latest day that leaves so many clear units before a day. */
export const DIRECTIONS = ['after', 'before'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The length of a term as a rule fixes it. */
export interface Term {
  /** Integer from 1 to 100,000; months to 12,000, years to 1,000. */
  readonly count: number;
  readonly unit: Unit;
  readonly roll?: Roll;
  readonly direction?: Direction;
  /** `24:00` (default) or the close of business `HH:mm`, 民法典203(2). Moves `dueAt` only. */
  readonly cutOff?: string;
}

/** Time that is not counted, from `from` (inclusive) to `to` (exclusive). Hours also take RFC 3339 instants. */
export interface Excluded {
  readonly from: string;
  readonly to: string;
  /** Why, e.g. `suspension`, and what it is called; for the explanation only. */
  readonly kind?: string;
  readonly title?: Words;
  /** Days of rest that go with the interval after them; told apart in the explanation. */
  readonly rest?: true;
}

export interface TermExtension {
  readonly count: number;
  /** The term's own unit where absent. */
  readonly unit?: Unit;
}

/** Everything a term in a case hangs on. */
export interface TermRequest extends Term {
  /** `YYYY-MM-DD`, or an RFC 3339 instant: required for hours, otherwise its date in Shanghai is taken. */
  readonly from: string;
  /** Joined one after another to the end as it was, not to the end as it rolled. At most 100. */
  readonly extensions?: readonly TermExtension[];
  /** At most 1,000, in any order; they may overlap. */
  readonly excluded?: readonly Excluded[];
  /** Adds the explanation that the certificate of the term 期限计算书 is made from. */
  readonly explain?: boolean;
}

/** A term counted on from its trigger. Days are `YYYY-MM-DD`; for hours RFC 3339 at +08:00. */
export interface CountedAfter {
  /** The end before it rolls off days of rest: the safe date to warn of. */
  readonly nominal: string;
  readonly due: string;
  /** The date of `due` in Shanghai. */
  readonly dueOn: LegalDate;
  /** First instant at which the term is over, ISO 8601 in UTC. */
  readonly dueAt: string;
  /** True when a year without a notice was consulted or holds the end: the date may still move. */
  readonly provisional: boolean;
  readonly explanation?: Explanation;
}

/** A term counted back from a day. */
export interface CountedBefore {
  /** The latest day (for hours: instant) that leaves the full number of units clear before the day. */
  readonly latest: string;
  /** The latest working day on which it can be done. */
  readonly latestWorkingDay: LegalDate;
  /** First instant at which it is too late, ISO 8601 in UTC. */
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly explanation?: Explanation;
}

export type Counted = CountedAfter | CountedBefore;

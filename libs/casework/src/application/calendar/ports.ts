import type { PartyRole } from '#libs/procedures';
import type { Clock } from '../../domain/clock.js';
import type { Work } from '../ports.js';

/** A party by its place in the case. */
export interface Side {
  readonly role: PartyRole;
  readonly nth: number;
}

/** A clock that ends on a day of the calendar, with the case it belongs to. */
export interface CalendarLine {
  readonly caseId: string;
  readonly number: string | null;
  readonly title: string;
  readonly procedure: string;
  readonly edition: string;
  readonly officer: string | null;
  /** Name of the party that bears the number of the clock's subject, if any. */
  readonly party: string | null;
  /** Which party that is without its name: its role, and its number among those of that role. */
  readonly side: Side | null;
  readonly clock: Clock;
}

/** A hearing 口头审理 that is set, with its case. */
export interface HearingLine {
  readonly caseId: string;
  readonly number: string | null;
  readonly title: string;
  readonly officer: string | null;
  /** Number of the hearing in its case. */
  readonly hearing: string;
  /** `YYYY-MM-DD` and `HH:MM`. */
  readonly on: string;
  readonly time: string;
  readonly place: string;
}

/** What these people handle and the reader sits in, or everything of some agencies. */
export type Whose = { readonly officers: readonly string[] } | { readonly agencies: readonly string[] };

export interface CalendarDays {
  /** Clocks of the open cases that these people's work is, due within these days, by date. */
  due(tx: Work, whose: Whose, from: string, to: string, limit: number): Promise<CalendarLine[]>;
  /** Hearings that are set for a day within these, in the same cases, by date. */
  hearings(tx: Work, whose: Whose, from: string, to: string, limit: number): Promise<HearingLine[]>;
  now(tx: Work): Promise<string>;
}

/** Who reads by a secret address, for whom that person stands in today, and in which agencies either gives work. */
export interface FeedHolder {
  readonly person: string;
  /** Absent colleagues whose deputy the person is today. */
  readonly deputyFor: readonly string[];
  readonly agencies: readonly string[];
}

export interface FeedBook {
  /** A new address; the former one ends. */
  give(tx: Work, person: string, digest: Buffer): Promise<void>;
  /** True when there was one. */
  end(tx: Work, person: string): Promise<boolean>;
  /** Null for an address that nobody has, any more or yet, and for people who have left. */
  holder(tx: Work, digest: Buffer): Promise<FeedHolder | null>;
}

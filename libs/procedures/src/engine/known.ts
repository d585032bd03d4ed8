import type { CaseFile, PaperFact, FieldValues } from '../facts/file.js';
import type { RosterFact } from '../facts/helpers.js';

/** In what capacity somebody acts in one case. An agent acts in the capacity of the party represented. */
export type Capacity =
  | 'requester'
  | 'respondent'
  | 'third-party'
  | 'officer' // the officer in charge of the case
  | 'panel' // a member of its panel 合议组
  | 'head' // 部门负责人 of the owning agency
  | 'superior' // head of the next-higher agency 上一级
  | 'system'; // expiry of a clock

/**
 * What a step does with the draft of a decision 文书草稿: `submits` hands it to the head, who `approves` or `returns` it.
 * Approving may make the decision at once.
 */
export type DraftPart = 'submits' | 'approves' | 'returns';

/** What of the case one must have seen to take a step: `drafting` while the draft of a decision is written on. */
export type Beside = 'service' | 'deliberation' | 'drafting' | 'draft' | 'objection';

/** The clocks as guards may see them. Dates are `YYYY-MM-DD`, instants ISO 8601. */
export interface ClockView {
  /** By which a form names it, and the certificate of its days. */
  readonly id: string;
  readonly clock: string;
  readonly subject: string;
  /** Number of the party it is about, where that may not be the subject: of a matter, whose it is; null where nobody's. */
  readonly about?: string | null;
  /** Whose time it is. */
  readonly duty: string;
  readonly state: 'armed' | 'paused' | 'fired' | 'met' | 'cancelled';
  readonly anchoredOn: string;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  /** When what was owed was done, also after the last day; null while it is owed. */
  readonly settledOn: string | null;
  readonly extensions: readonly { readonly id: string }[];
  readonly pauses: readonly {
    readonly kind: string;
    readonly from: string;
    readonly to: string | null;
    readonly about?: string;
  }[];
}

export interface Actor {
  /** Person id, or `system`, or `party:<id>` for a party that acts by follow code. */
  readonly id: string;
  readonly name: string;
  readonly capacities: readonly Capacity[];
  /** The party record this actor stands for, if any. */
  readonly party?: string;
  readonly onBehalfOf?: string;
}

export interface CaseView {
  readonly id: string;
  readonly number: string | null;
  readonly agency: string;
  /** `national`, `province`, `prefecture` or `district`; null where nobody asked, as at an expiry. */
  readonly agencyLevel: string | null;
  /** Who is in charge; null while nobody is. */
  readonly officer: string | null;
  readonly stage: string;
  readonly returnStage: string | null;
  readonly version: number;
  readonly filedOn: string;
  readonly docketedOn: string | null;
}

/** A person as the panel and recusal guards need them; collected by the application for every `person` field. */
export interface PersonFact {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly certificate: string | null;
  readonly certificateValidUntil: string | null;
  readonly recused: boolean;
  /** What the person holds, and where: an officer of one agency is nobody's officer in another. */
  readonly offices: readonly { readonly agency: string; readonly role: string }[];
  /** Away today. */
  readonly absent: boolean;
  /** Set for those who are not of the office but of its roster. */
  readonly rostered?: RosterFact;
}

/** Another case of a step that is taken in several cases at once. */
export interface OtherCase {
  readonly id: string;
  readonly agency: string;
  readonly stage: string;
  readonly file: CaseFile;
}

/** Everything a guard may look at. Nothing here reads a clock, a database or the environment. */
export interface Facts {
  readonly case: CaseView;
  readonly file: CaseFile;
  readonly clocks: readonly ClockView[];
  readonly input: FieldValues;
  readonly actor: Actor;
  readonly people: readonly PersonFact[];
  readonly papers: readonly PaperFact[];
  /** Legal date of today in Asia/Shanghai by the database's clock. */
  readonly today: string;
  /** Working days strictly between two dates, and the last day for a notice before a day. */
  readonly calendar: {
    isWorkingDay(day: string): boolean;
    /** Latest day on which something must have happened to leave `count` clear working days before `day`. */
    latestBefore(day: string, count: number): string;
    addWorkingDays(day: string, count: number): string;
  };
  /** The other cases of a step that is taken in several at once; absent for a step of one case alone. */
  readonly beside?: readonly OtherCase[];
  /** The clock whose expiry is being handled, when the actor is the system. */
  readonly expiring?: ClockView;
}

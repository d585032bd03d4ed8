import type { Words } from '#libs/kernel';
import type { Citation, Standing, Term } from '#libs/legal';
import type { DocumentDefinition } from './document.js';
import type { ClockEffect } from './clock-effect.js';
import type { Fields } from './fields.js';
import type { Beside, Capacity, DraftPart, Facts } from './known.js';
import type { Write } from './source.js';
import type { Turn } from './turn.js';

export type * from './clock-effect.js';
export type * from './document.js';
export type * from './known.js';
export type * from './source.js';

export interface Stage {
  readonly title: Words;
  /** The case has ended here. Only transitions that say what they do `afterEnd` are open in a final stage. */
  readonly final?: true;
  /** The case rests: only transitions that name this stage are open in it. */
  readonly held?: true;
}

/** A guard is a sentence about the case that holds or not. */
export interface Guard {
  readonly says: Words;
  /** Judges what was typed, so it can only be asked when the step is taken, not in the list of next steps. */
  readonly needsInput?: true;
  /** The fields that pick what the step is about, where it can judge by them alone: it is asked of what they could pick. */
  readonly about?: readonly string[];
  /** Where a form shows the reason: at the first of these fields that the step asks for. */
  readonly at?: readonly string[];
  /** At least one of these fields has to be given, of those that the step asks for; of none in particular where empty. */
  readonly oneOf?: readonly string[];
  /** The period to which it holds whoever takes the step, told beforehand. */
  readonly within?: Within;
  /** What whoever takes the step should know before. */
  readonly warns?: Words;
  /** True when the sentence holds; a sentence when it does not and there is more to say than `says`. */
  readonly holds: (facts: Facts) => boolean | Words;
  /** Where the sentence is that something waits: each such thing, as the form of the step that it waits for names it. */
  readonly names?: (facts: Facts) => readonly Facts['input'][];
}

/**
 * A period that a guard judges by: the run of these clocks, `alsoDone` up to the last day though what it waits for is
 * done; and in words, where it also hangs on a day that the case file does not tell.
 */
export interface Within {
  readonly clocks?: readonly string[];
  readonly alsoDone?: true;
  /** What the time is called for this purpose, where a clock of another name counts it. */
  readonly called?: Words;
  readonly says?: Words;
}

export interface GuardUse<G extends string> {
  readonly is: G;
  readonly under: Citation;
  /** The office meets it by whom it names for the case: no fault of what a party handed in. */
  readonly ofOffice?: true;
}

/**
 * Where a transition leads: a stage, `same`, `back` (to where the case was before it was held), or a choice by a guard.
 * `thenFrom` are the only stages from which `then` is reached (all that the transition is open in, where it is absent);
 * elsewhere the case goes on with `else`. Without `if` the stage alone decides.
 */
export type Target<S extends string, G extends string> = S | 'same' | 'back' | Choice<S, G>;
export interface Choice<S extends string, G extends string> {
  readonly if?: G;
  readonly then: S | 'same';
  readonly thenFrom?: readonly S[];
  readonly else: S | 'same' | 'back' | Choice<S, G>;
}

export interface Transition<S extends string, G extends string, C extends string, D extends string> extends Turn<G> {
  readonly id: string;
  /** What the button says: a verb. */
  readonly title: Words;
  /** The same to a party that does it itself, where the office only enters it. */
  readonly partyTitle?: Words;
  /** `open`: every stage that is neither final nor held; `any`: every stage that is not final. */
  readonly from: readonly S[] | 'open' | 'any';
  readonly except?: readonly S[];
  readonly to: Target<S, G>;
  readonly by: readonly Capacity[];
  readonly guards?: readonly GuardUse<G>[];
  readonly input?: Fields;
  readonly writes?: readonly Write[];
  readonly clocks?: readonly ClockEffect<C, G>[];
  /** Legal documents that come into being with it. */
  readonly documents?: readonly D[];
  /** Event name, e.g. `case.docketed`. Its payload is version 1 of CaseEvent. */
  readonly event: string;
  /**
   * Lets the transition be taken in the final stages that `from` names. `keeps`: an act that follows the end and leaves
   * the case where it is, such as the service of the paper that ended it. `reopens`: what ended the case was undone, by
   * a court or by the agency itself, so the case goes on in a stage that is not final.
   */
  readonly afterEnd?: 'keeps' | 'reopens';
  /** `docket` gives the case its number and fixes its docketing day. */
  readonly gives?: 'case-number';
  readonly citation: Citation;
  readonly standing: Standing;
  /** A measure that cannot wait: open even to somebody who otherwise rests from the case (Order 81 art. 5). */
  readonly urgent?: true;
  /** What it does with the draft of a decision that a head must approve. */
  readonly draft?: DraftPart;
  /** What is shown beside its form, where what it writes does not tell. */
  readonly beside?: Beside;
  /** Whether the case may go on with it is what the review of a request 收件审查 finds out: its guards are gone through. */
  readonly intake?: true;
}

/** From which working day after the due day on the heads, and those of the next-higher agency, are warned; 1 is the first. */
export interface OverdueLadder {
  readonly head: number;
  readonly superior: number;
}

/** Overdue daily to the head, from the third working day on to the superior too. */
export const DEFAULT_OVERDUE: OverdueLadder = { head: 1, superior: 3 };

/** What a clock counts the time for, where a page has a place of its own for it: whatever a procedure calls the clock. */
export const CLOCK_PURPOSES = ['service-of-copy', 'answer', 'notice-of-hearing'] as const;
export type ClockPurpose = (typeof CLOCK_PURPOSES)[number];

export interface ClockDefinition<G extends string, T extends string> {
  readonly title: Words;
  /** What starts it, in words, for the certificate. */
  readonly anchor: Words;
  /** `set`: the authority sets the length at start, not under `min` and not over `max`. */
  readonly term:
    | Term
    | {
        readonly set: {
          readonly unit: Term['unit'];
          readonly min: number;
          readonly max: number;
          readonly roll?: Term['roll'];
        };
      };
  /** First variant whose guard holds wins, e.g. 30 days without domicile in China. */
  readonly variants?: readonly { readonly when: G; readonly term: Term; readonly citation: Citation }[];
  /** Whose time it is while it runs. */
  readonly duty: 'authority' | 'requester' | 'respondent' | 'party';
  readonly purpose?: ClockPurpose;
  /** Time of a right that nobody waits for the use of: the case is never listed by it, nor anybody’s turn because of it. */
  readonly ofRight?: true;
  /** The only kinds of time that are not counted. */
  readonly excludes?: readonly string[];
  readonly extensions?: readonly {
    readonly id: string;
    readonly max: { readonly count: number; readonly unit: Term['unit'] } | null;
    readonly approver: Capacity;
    /** Must have been used before. */
    readonly after?: string;
    readonly citation: Citation;
  }[];
  /** The transition by the actor `system` when it expires; absent where the law gives expiry no effect of its own. */
  readonly onExpiry?: T;
  /** Working days before the due day on which to warn, then 0 for the day itself. Default 10, 5, 3, 1, 0. */
  readonly ladder?: readonly number[];
  /** Who beside the officer is warned of a duty undone, from which overdue working day on. Default: DEFAULT_OVERDUE. */
  readonly overdue?: OverdueLadder;
  readonly citation: Citation;
  readonly standing: Standing;
  /** An office's own, shorter target shown under the legal date as 内部目标. */
  readonly target?: { readonly term: Term; readonly citation: Citation };
}

export interface Edition<S extends string, G extends string, C extends string, D extends string> {
  /** The day it takes effect; also its name. */
  readonly effectiveFrom: string;
  readonly title: Words;
  readonly citation: Citation;
  readonly initial: S;
  readonly stages: Readonly<Record<S, Stage>>;
  readonly guards: Readonly<Record<G, Guard>>;
  readonly clocks: Readonly<Record<C, ClockDefinition<G, string>>>;
  readonly documents: Readonly<Record<D, DocumentDefinition>>;
  readonly transitions: readonly Transition<S, G, C, D>[];
  /** Kinds of time that the closing limit does not count, each with its article. */
  readonly exclusions: Readonly<Record<string, { readonly title: Words; readonly citation: Citation }>>;
  readonly closingForms: readonly {
    readonly form: string;
    readonly title: Words;
    readonly stages: readonly S[];
    readonly citation: Citation;
  }[];
}

export type AnyEdition = Edition<string, string, string, string>;
export type AnyTransition = Transition<string, string, string, string>;
export type AnyClock = ClockDefinition<string, string>;

export interface Procedure {
  /** e.g. `ordinary-ruling`. */
  readonly id: string;
  readonly title: Words;
  /** Goes into the case number, e.g. 裁. */
  readonly typeMark: string;
  readonly editions: readonly AnyEdition[];
}

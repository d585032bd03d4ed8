import type { MatterKind, RecordKind } from '../facts/file.js';

/** Where a value in a write or a clock effect comes from. */
export type Source =
  | { readonly input: string }
  | { readonly value: string | number | boolean | null }
  /** What stands for the stage in which the case is. */
  | { readonly byStage: { readonly [stage: string]: string } }
  | {
      readonly the:
        'today' | 'stage' | 'actor' | 'docketedOn' | 'filedOn' | 'expiring-subject' | 'expiring-due' | 'actor-party';
    }
  /** A field of the record that the `record` input names, or of the sole record of a kind. */
  | { readonly field: string; readonly of: RecordKind; readonly id?: Source }
  /** A field of the open matter of a kind, or of that of a party; of the one opened last where there are several. */
  | { readonly field: string; readonly ofOpen: MatterKind; readonly byParty?: Source }
  /** The id of the record of this kind that was added last, e.g. of a party that this transition adds. */
  | { readonly last: RecordKind }
  /** The day from which the latest run of a clock counts that was not called off; today where there is none. */
  | { readonly anchorOf: string; readonly subject?: Source }
  /** The last day, as it stands now, of the clock with this id; null where it rests or there is none. */
  | { readonly dueOfClock: Source }
  /** The moment that an input day and an input time name, in Asia/Shanghai. */
  | { readonly dayOf: string; readonly timeOf: string }
  /** The latest last day that these clocks gave somebody, or gave all at once, be it over or not; else today. */
  | { readonly lastDueOf: readonly string[]; readonly subject: Source }
  /** The panel members that an input list of `{ person, leads }` names, with their certificates as they stand today. */
  | { readonly members: string }
  /** Something about the person whom an input field names; `account`: of somebody of the roster, in the office. */
  | { readonly personIn: string; readonly its: 'name' | 'account' }
  /** Several values as one. */
  | { readonly all: { readonly [field: string]: Source } };

/** A record that a transition writes into the case file. */
export interface Write {
  readonly record: RecordKind;
  /**
   * `new`: the next number; `sole`: the only record; or the id named by a source; or every open matter of a kind; or each
   * record of a kind whose fields have these values, an absent one counting as null.
   */
  readonly id:
    | 'new'
    | 'sole'
    | Source
    | { readonly openMatter: MatterKind; readonly byParty?: Source }
    | { readonly each: RecordKind; readonly where: { readonly [field: string]: Source } };
  /** Input fields copied under their own names; `all` copies every field given. */
  readonly take?: 'all' | readonly string[];
  readonly set?: { readonly [field: string]: Source };
  /** Written only where this input field was filled in. */
  readonly onlyWith?: string;
  /** Merge into what is there instead of replacing it. `new` never merges. */
  readonly merge?: boolean;
}

import type { Words } from '#libs/kernel';
import type { Citation } from '#libs/legal';
import type { DayFact } from './day-facts.js';

/** What a transition asks of the person who performs it. The API, the documentation and the screens read it. */
export type FieldType =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'date'; readonly not?: 'future' }
  | { readonly kind: 'time' }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'party'; readonly role?: 'requester' | 'respondent' | 'third-party' }
  | { readonly kind: 'person' }
  | { readonly kind: 'paper' }
  | { readonly kind: 'record'; readonly of: string }
  | { readonly kind: 'list'; readonly max: number; readonly of: FieldType | { readonly [name: string]: Field } };

/** What a typed day may not precede: a day on record, or another field of the same form. */
export type Floor = DayFact | { readonly field: string; readonly title: Words };

/** The place of a typed day in the order of the case's days, and the article it follows from; or why it has none. */
export type DayOrder =
  { readonly notBefore: readonly Floor[]; readonly under: Citation } | { readonly unbounded: Words };

export interface Field {
  readonly type: FieldType;
  readonly label: Words;
  readonly optional?: boolean;
  /** The article that asks for this field, where one does. */
  readonly article?: Citation;
  /** Every field of a day has one; the check of the procedures asks for it. */
  readonly order?: DayOrder;
}

export type Fields = { readonly [name: string]: Field };

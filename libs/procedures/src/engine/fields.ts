import type { Words } from '#libs/kernel';
import type { Citation } from '#libs/legal';

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

export interface Field {
  readonly type: FieldType;
  readonly label: Words;
  readonly optional?: boolean;
  /** The article that asks for this field, where one does. */
  readonly article?: Citation;
}

export type Fields = { readonly [name: string]: Field };

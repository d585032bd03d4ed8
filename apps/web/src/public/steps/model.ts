import type { Both } from '../../i18n/words';
import { todayInChina } from '../../parts/dates';
import type { FollowView, OpenStep } from '../follow/use-follow';

/** What a step asks for, as its procedure declares it. */
export type FieldType =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'date'; readonly not?: 'future' }
  | { readonly kind: 'time' | 'boolean' | 'person' }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'party'; readonly role?: string }
  | { readonly kind: 'paper'; readonly paperKinds?: readonly string[] }
  | { readonly kind: 'record'; readonly of: string }
  | { readonly kind: 'list'; readonly max: number; readonly of: FieldType | Readonly<Record<string, StepField>> };

export interface StepField {
  readonly type: FieldType;
  readonly label: Both;
  readonly optional?: boolean;
}

export interface RecordChoice {
  readonly value: string;
  readonly words: Both;
}

export type Values = Readonly<Record<string, unknown>>;
export type NamedField = readonly [name: string, field: StepField];

export const fieldsOf = (step: OpenStep): NamedField[] =>
  Object.entries(step.input as unknown as Readonly<Record<string, StepField>>);

/** What the page knows by itself and asks nobody: who acts, and that it is handed in today. */
function known([name, { type }]: NamedField, view: FollowView): unknown {
  if (type.kind === 'party' && (!type.role || type.role === view.you.role)) return view.you.party;
  return name === 'receivedOn' ? todayInChina() : undefined;
}

/** The records that a field can name, by their names. */
export const choicesOf = (step: OpenStep, name: string): readonly RecordChoice[] =>
  (step.choices as Readonly<Record<string, readonly RecordChoice[]>>)[name] ?? [];

/** Asked on the page: not what is known, nor an optional record where there is none to name. */
export const asked = (step: OpenStep, view: FollowView): NamedField[] =>
  fieldsOf(step).filter(
    (field) =>
      known(field, view) === undefined &&
      !(field[1].optional && field[1].type.kind === 'record' && choicesOf(step, field[0]).length === 0),
  );

/** What is sent: the answers that were given and what the page knows. */
export function inputOf(step: OpenStep, view: FollowView, values: Values): Record<string, unknown> {
  const all = fieldsOf(step).map((field) => [field[0], known(field, view) ?? values[field[0]]] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)));
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

export const isFieldType = (of: FieldType | Readonly<Record<string, StepField>>): of is FieldType =>
  typeof of['kind' as keyof typeof of] === 'string';

/** Needed and not there yet. */
export const missing = (step: OpenStep, view: FollowView, values: Values): string[] =>
  asked(step, view)
    .filter(
      ([name, field]) =>
        !field.optional && (values[name] === undefined || values[name] === '' || isEmptyList(values[name])),
    )
    .map(([name]) => name);

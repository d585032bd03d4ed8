import type { Both } from '../../i18n/words';
import { isUnread } from '../kit/unread';
import type { FollowView, OpenStep } from '../follow/use-follow';

/** What a step asks for, as its procedure declares it. */
export type FieldType =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'date'; readonly not?: 'future' }
  | { readonly kind: 'time' | 'boolean' | 'person' | 'clock' }
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

/** What the page knows by itself and asks nobody: who acts. The day of receipt is the office's to say, not this computer's. */
const known = ([, { type }]: NamedField, view: FollowView): unknown =>
  type.kind === 'party' && (!type.role || type.role === view.you.role) ? view.you.party : undefined;

/** The records that a field can name, by their names. */
export const choicesOf = (step: OpenStep, name: string): readonly RecordChoice[] =>
  (step.choices as Readonly<Record<string, readonly RecordChoice[]>>)[name] ?? [];

/** An answer that cannot be given now, and why. */
export interface Closed {
  readonly value: string;
  readonly failures: readonly { readonly message: Both; readonly article: string }[];
}
export const closedOf = (step: OpenStep, name: string): readonly Closed[] =>
  (step.closed as Readonly<Record<string, readonly Closed[]>>)[name] ?? [];

/** Asked on the page: not what is known, nor an optional record where there is none to name. */
export const asked = (step: OpenStep, view: FollowView): NamedField[] =>
  fieldsOf(step).filter(
    (field) =>
      known(field, view) === undefined &&
      !(field[1].optional && field[1].type.kind === 'record' && choicesOf(step, field[0]).length === 0),
  );

/** Whether a file that broke off may be meant for it. */
export const asksForPaper = (step: OpenStep, view: FollowView): boolean =>
  asked(step, view).some(([, { type }]) => {
    const inner = type.kind === 'list' && isFieldType(type.of) ? type.of : type;
    return inner.kind === 'paper';
  });

/** What the link that leads to the form has chosen, of what can be chosen. */
export const chosenIn = (step: OpenStep, view: FollowView, said: { get(name: string): string | null }): Values =>
  Object.fromEntries(
    asked(step, view).flatMap(([name]) => {
      const value = said.get(name);
      return choicesOf(step, name).some((choice) => choice.value === value) ? [[name, value]] : [];
    }),
  );

/** What stands in a field: what was written there, else what is on file. */
export const standing = (step: OpenStep, values: Values, name: string): unknown =>
  Object.hasOwn(values, name) ? values[name] : onFile(step, name);

export const onFile = (step: OpenStep, name: string): unknown => (step.current as Values)[name];

export const isReplaced = (step: OpenStep, values: Values, name: string): boolean =>
  onFile(step, name) !== undefined &&
  !isEmpty(standing(step, values, name)) &&
  JSON.stringify(standing(step, values, name)) !== JSON.stringify(onFile(step, name));

/** What is sent: the answers that were given and what the page knows. What is on file already goes only where it is asked for. */
export function inputOf(step: OpenStep, view: FollowView, values: Values): Record<string, unknown> {
  const all = fieldsOf(step)
    .filter(([name, { optional }]) => !optional || onFile(step, name) === undefined || isReplaced(step, values, name))
    .map((field) => [field[0], known(field, view) ?? standing(step, values, field[0])] as const);
  return Object.fromEntries(all.filter(([, value]) => !isEmpty(value)));
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

export const isFieldType = (of: FieldType | Readonly<Record<string, StepField>>): of is FieldType =>
  typeof of['kind' as keyof typeof of] === 'string';

/** `unread` has its reason at the field already; `oneOf`: none of several fields is given of which one has to be. */
export type FaultKind = 'needed' | 'unread' | 'future' | 'oneOf';
export interface Fault {
  readonly name: string;
  readonly kind: FaultKind;
}

/** What is wrong as far as the page can tell, in the order of the fields: nobody is sent on to be refused there. */
export function faultsOf(step: OpenStep, view: FollowView, values: Values): Fault[] {
  const fields = asked(step, view);
  const given = new Set(Object.keys(inputOf(step, view, values)));
  const atOneOf = step.oneOf.flatMap(({ fields: names }) => {
    const shown = fields.map(([name]) => name).filter((name) => names.includes(name));
    return shown[0] !== undefined && !names.some((name) => given.has(name)) ? [shown[0]] : [];
  });
  return fields.flatMap(([name, field]): Fault[] => {
    const kind = faultAt(field, standing(step, values, name), view.today) ?? (atOneOf.includes(name) ? 'oneOf' : null);
    return kind ? [{ name, kind }] : [];
  });
}

function faultAt({ type, optional }: StepField, value: unknown, today: string): FaultKind | null {
  if (isUnread(value)) return 'unread';
  if (isEmpty(value)) return optional ? null : 'needed';
  return type.kind === 'date' && type.not === 'future' && String(value) > today ? 'future' : null;
}

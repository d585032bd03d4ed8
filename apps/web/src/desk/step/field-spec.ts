import type { Both } from '../../i18n/words';
import type { StepView } from '../../parts/types';

/** What a step asks for, as its procedure declares it. */
export type FieldType =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'date'; readonly not?: 'future' }
  | { readonly kind: 'time' }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'party'; readonly role?: string }
  | { readonly kind: 'person' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'paper'; readonly paperKinds?: readonly string[] }
  | { readonly kind: 'record'; readonly of: string }
  | { readonly kind: 'list'; readonly max: number; readonly of: FieldType | FieldSpecs };

export interface FieldSpec {
  readonly type: FieldType;
  readonly label: Both;
  readonly optional?: boolean;
  /** The clock whose time has to be left before this day. */
  readonly leaves?: string;
}
export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

export const fieldsOf = (step: StepView): FieldSpecs => step.input as unknown as FieldSpecs;

/** What an address says that a form of the step is about. */
export const aboutIn = (params: URLSearchParams, step: StepView): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(fieldsOf(step)).flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? '']] : [])),
  );

/** Which parties or records a field can name as things stand; any where it is not said. */
export const fitsOf = (step: StepView, field: string): readonly string[] | undefined =>
  (step.fits as Readonly<Record<string, readonly string[]>>)[field];

/** An answer that cannot be given now, and why. */
export interface Closed {
  readonly value: string;
  readonly failures: StepView['failures'];
}
export const closedOf = (step: StepView, field: string): readonly Closed[] =>
  (step.closed as Readonly<Record<string, readonly Closed[]>>)[field] ?? [];

/** The day that leaves the time of a clock before it, with that clock; null where the step sets none. */
export function leavingField(step: StepView): readonly [name: string, clock: string] | null {
  const found = Object.entries(fieldsOf(step)).find(([, { leaves }]) => leaves !== undefined);
  return found?.[1].leaves === undefined ? null : [found[0], found[1].leaves];
}

/** A list of plain values has a type where a list of rows has its fields. */
export const isPlain = (of: FieldType | FieldSpecs): of is FieldType => 'kind' in of && typeof of.kind === 'string';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What is sent: nothing empty, neither a field nor an entry of a list; text without blanks at its ends. */
export function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(cleaned).filter((one) => !isEmpty(one));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key, cleaned(inner)] as const)
        .filter(([, inner]) => !isEmpty(inner)),
    );
  }
  return value;
}

/** Full-width digits as people's input methods write them, made ordinary ones. */
const plainDigits = (typed: string): string =>
  typed.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/\s/g, '');

/** A whole number as it is kept; what is none stays as it was typed, so that it is refused and never made another. */
export function wholeOr(typed: string): number | string {
  const plain = plainDigits(typed);
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : typed;
}

/** Whether a number can be taken, within the least and the most that the step takes. */
export const fitsWhole = (value: unknown, { min, max }: { readonly min: number; readonly max: number }): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

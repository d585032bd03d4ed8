import { isPlainText, type FieldIssue, type Words } from '#libs/kernel';
import type { Field, Fields, FieldType } from '#libs/procedures';
import type { ComplaintForm } from '../complaint/complaint.js';
import { COMPLAINT_FIELDS } from '../complaint/fields.js';
import { Findings } from '../complaint/findings.js';
import { PURPOSES } from '../paper-purpose.js';

/** Pointer of a place of the form → revision in which it last changed. */
export type Touched = { readonly [pointer: string]: number };

/** One place that changed; `value` is null where it was emptied. */
export interface DraftChange {
  readonly pointer: string;
  readonly value: unknown;
}

/** Largest draft, in bytes of its JSON in UTF-8. */
export const DRAFT_MAX_BYTES = 262_144;

const text: Field = { type: { kind: 'text', max: 64 }, label: { zh: '', en: '' } };
const DRAFT_FIELDS: Fields = { agency: text, procedure: text, purposes: PURPOSES, ...COMPLAINT_FIELDS };

/** What of a draft is the complaint; the rest says where it goes, and what its papers are to prove. */
export const complaintOf = (form: ComplaintForm): ComplaintForm =>
  Object.fromEntries(Object.entries(form).filter(([name]) => Object.hasOwn(COMPLAINT_FIELDS, name)));

const UNKNOWN: Words = { zh: '没有这个字段', en: 'There is no such field' };
const SHAPE: Words = { zh: '此处的结构不符', en: 'This has another structure' };
const CHARACTERS: Words = { zh: '含有看不见或者不能保存的字符', en: 'Contains characters that cannot be seen or kept' };
const MANY: Words = { zh: '项数过多', en: 'Too many entries' };

const isObject = (value: unknown): value is ComplaintForm =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What makes a form no draft of a complaint: names that it does not have, lists that are none, characters nobody can keep. */
export function shapeOfDraft(form: ComplaintForm): FieldIssue[] {
  const found = new Findings();
  fieldsOf(form, DRAFT_FIELDS, '', found);
  return found.issues.slice(0, 100);
}

function fieldsOf(form: ComplaintForm, fields: Fields, at: string, found: Findings): void {
  for (const [name, value] of Object.entries(form)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const pointer = `${at}/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!field) found.add(pointer, 'unknown', UNKNOWN);
    else if (value !== null) valueOf(value, field.type, pointer, found);
  }
}

function valueOf(value: unknown, type: FieldType, at: string, found: Findings): void {
  if (type.kind !== 'list') {
    if (typeof value === 'object') found.add(at, 'type', SHAPE);
    // A draft may hold any text on its way; only what no database keeps and no reader sees is refused already here.
    if (typeof value === 'string' && !isPlainText(value, 'prose')) found.add(at, 'characters', CHARACTERS);
    return;
  }
  if (!Array.isArray(value)) return found.add(at, 'type', SHAPE);
  if (value.length > type.max) return found.add(at, 'tooMany', MANY);
  const { of } = type;
  value.forEach((entry: unknown, i) => {
    if (isFieldType(of)) return valueOf(entry, of, `${at}/${i}`, found);
    if (isObject(entry)) fieldsOf(entry, of, `${at}/${i}`, found);
    else found.add(`${at}/${i}`, 'type', SHAPE);
  });
}

const isFieldType = (of: FieldType | Fields): of is FieldType => 'kind' in of && typeof of.kind === 'string';

/** Every place of a form that holds a value, by pointer. */
export function placesOf(value: unknown, at = ''): ReadonlyMap<string, unknown> {
  const places = new Map<string, unknown>();
  const entries = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : null;
  if (!entries) return value === undefined ? places : places.set(at, value);
  if (entries.length === 0 && at !== '') places.set(at, value);
  for (const [name, entry] of entries)
    for (const [pointer, found] of placesOf(entry, `${at}/${name}`)) places.set(pointer, found);
  return places;
}

/** The places in which two forms differ. */
export function differences(before: ComplaintForm, after: ComplaintForm): string[] {
  const [old, now] = [placesOf(before), placesOf(after)];
  const same = (pointer: string): boolean =>
    old.has(pointer) === now.has(pointer) && JSON.stringify(old.get(pointer)) === JSON.stringify(now.get(pointer));
  return [...new Set([...old.keys(), ...now.keys()])].filter((pointer) => !same(pointer));
}

/** What somebody who saw `revision` does not know yet. */
export function changedSince(form: ComplaintForm, touched: Touched, revision: number): DraftChange[] {
  const places = placesOf(form);
  return Object.entries(touched)
    .filter(([, at]) => at > revision)
    .map(([pointer]) => ({ pointer, value: places.get(pointer) ?? null }))
    .sort((a, b) => (a.pointer < b.pointer ? -1 : 1));
}

/** A form in which every place that is missing or ill-typed holds something harmless, so that the rest of it can be judged. */
export function completed(form: ComplaintForm, fields: Fields = COMPLAINT_FIELDS): ComplaintForm {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, filled(form[name], field)]));
}

function filled(value: unknown, { type, optional }: Field): unknown {
  if (value === undefined || value === null) return optional ? null : harmless(type);
  switch (type.kind) {
    case 'list':
      return Array.isArray(value) ? value.map((entry: unknown) => entryOf(entry, type.of)) : [];
    case 'integer':
      return Number.isInteger(value) ? value : optional ? null : harmless(type);
    case 'boolean':
      return typeof value === 'boolean' ? value : optional ? null : harmless(type);
    default:
      return typeof value === 'string' ? value : optional ? null : harmless(type);
  }
}

const entryOf = (entry: unknown, of: FieldType | Fields): unknown =>
  isFieldType(of)
    ? filled(entry, { type: of, label: { zh: '', en: '' } })
    : completed(isObject(entry) ? entry : {}, of);

function harmless(type: FieldType): unknown {
  switch (type.kind) {
    case 'list':
      return [];
    case 'integer':
      return type.min;
    case 'boolean':
      return true;
    default:
      // No answer is taken for one that nobody chose: what depends on it is not judged.
      return '';
  }
}

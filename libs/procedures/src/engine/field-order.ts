import type { CaseFile, FieldValues } from '../facts/file.js';
import type { Fields } from './fields.js';
import type { AnyEdition, AnyTransition } from './model.js';
import type { Source, Write } from './source.js';

/** A field of a record: its name there, where it stands in the form of the step that writes it, and how it was asked for. */
interface Place {
  readonly name: string;
  readonly at: number;
  readonly rows: Fields | null;
}

/** Not asked for: told by the step itself, and after what was written. */
const UNASKED = Number.MAX_SAFE_INTEGER;

/** The records of a file, each with its fields in the order in which its steps ask for them: what keeps them has none. Pure. */
export const fileInOrder = (edition: AnyEdition, file: CaseFile): CaseFile =>
  Object.fromEntries(Object.entries(file).map(([key, record]) => [key, recordInOrder(edition, key, record)]));

/** What a document carries, in the order in which the steps that make it ask for it. Pure. */
export function documentInOrder(edition: AnyEdition, kind: string, fields: FieldValues): FieldValues {
  const steps = edition.transitions.filter(({ documents }) => documents?.includes(kind));
  const places = steps.flatMap(({ input = {} }) =>
    Object.keys(input).map((name, at) => ({ name, at, rows: rowsOf(input, name) })),
  );
  return inOrder(places, fields);
}

function recordInOrder(edition: AnyEdition, key: string, record: FieldValues): FieldValues {
  const kind = key.slice(0, key.indexOf('/'));
  const writes = edition.transitions.flatMap((step) =>
    (step.writes ?? []).filter((write) => write.record === kind).map((write) => ({ step, write })),
  );
  const matter = record['matter'];
  const begins = ({ write }: (typeof writes)[number]): boolean => matterOf(write) === matter;
  // What begins a matter is read before what is added to it; what begins another is no measure for this one.
  const ofThis = writes.filter((one) => begins(one) || matterOf(one.write) === undefined);
  const ordered = [...ofThis.filter(begins), ...ofThis.filter((one) => !begins(one))];
  return inOrder(ordered.flatMap(placesOf), record);
}

const matterOf = ({ set }: Write): unknown => {
  const source = set?.['matter'];
  return source && 'value' in source ? source.value : undefined;
};

function placesOf({ step, write }: { step: AnyTransition; write: Write }): Place[] {
  const asked = step.input ?? {};
  const names = Object.keys(asked);
  const taken = write.take === 'all' ? names : (write.take ?? []);
  const set = Object.entries(write.set ?? {}).map(([name, source]) => [name, inputOf(source)] as const);
  return [...taken.map((name) => [name, name] as const), ...set]
    .map(([name, from]) => ({ name, at: placeIn(names, from), rows: rowsOf(asked, from) }))
    .sort((a, b) => a.at - b.at);
}

const inputOf = (source: Source): string => ('input' in source ? source.input : '');

function placeIn(names: readonly string[], name: string): number {
  const at = names.indexOf(name);
  return at === -1 ? UNASKED : at;
}

function rowsOf(asked: Fields, name: string): Fields | null {
  const type = asked[name]?.type;
  return type?.kind === 'list' && typeof type.of['kind' as keyof typeof type.of] !== 'string'
    ? (type.of as Fields)
    : null;
}

function inOrder(places: readonly Place[], values: FieldValues): FieldValues {
  const known = new Map<string, Place>();
  for (const place of places) if (!known.has(place.name)) known.set(place.name, place);
  const names = [...known.keys()].filter((name) => Object.hasOwn(values, name));
  const others = Object.keys(values).filter((name) => !known.has(name));
  return Object.fromEntries(
    [...names, ...others].map((name) => [name, rowsInOrder(known.get(name)?.rows ?? null, values[name])]),
  );
}

/** Rows of a table have an order of their own. */
function rowsInOrder(rows: Fields | null, value: unknown): unknown {
  if (!rows || !Array.isArray(value)) return value;
  const places = Object.keys(rows).map((name, at) => ({ name, at, rows: null }));
  return value.map((row: unknown) =>
    typeof row === 'object' && row !== null && !Array.isArray(row) ? inOrder(places, row as FieldValues) : row,
  );
}

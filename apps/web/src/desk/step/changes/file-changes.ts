import type { FileRecord } from '../../../parts/types';

type File = Readonly<Record<string, unknown>>;

/** One record of a case file that became another; null where it was not there, or is there no more. */
export interface RecordChange {
  readonly kind: string;
  readonly before: FileRecord | null;
  readonly after: FileRecord | null;
  /** The fields that say something else now. */
  readonly fields: readonly string[];
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const same = (a: unknown, b: unknown): boolean =>
  (isNothing(a) && isNothing(b)) || JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

/** The order in which the fields of a record stand says nothing. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

function recordAt(file: File, key: string): FileRecord | null {
  const fields = file[key];
  if (typeof fields !== 'object' || fields === null) return null;
  return { key, id: key.slice(key.indexOf('/') + 1), fields: fields as FileRecord['fields'] };
}

/** What became another in a case file between two looks at it, record by record in the order of the file as it is now. */
export function fileChanges(before: File, now: File): RecordChange[] {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  return keys.flatMap((key) => {
    const [was, is] = [recordAt(before, key), recordAt(now, key)];
    const names = [...new Set([...Object.keys(was?.fields ?? {}), ...Object.keys(is?.fields ?? {})])];
    const fields = names.filter((name) => !same(was?.fields[name], is?.fields[name]));
    if (fields.length === 0) return [];
    return [{ kind: key.slice(0, key.indexOf('/')), before: was, after: is, fields }];
  });
}

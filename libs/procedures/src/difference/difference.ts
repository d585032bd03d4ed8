import type { Words } from '#libs/kernel';
import type { AnyEdition } from '../engine/model.js';
import { partsOf, type Part, type PartName, type Ruled } from './parts.js';

/** What is said, and the codes of what can be chosen, where something can. */
type Told = Words & { readonly choices: readonly string[] };

/** One thing that two editions name alike and rule otherwise. What it was and what it is stands in words; empty is none. */
export interface Changed {
  readonly id: string;
  readonly title: Words;
  readonly fields: readonly {
    readonly field: string;
    readonly before: readonly Told[];
    readonly after: readonly Told[];
  }[];
}

export interface Named {
  readonly id: string;
  readonly title: Words;
}

export interface PartDifference {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  readonly changed: readonly Changed[];
}

/** What a later edition of a procedure changes; guards by the sentence they ask. */
export type EditionDifference = { readonly from: string; readonly to: string } & Readonly<
  Record<PartName, PartDifference>
>;

/** Compares two editions by what is data in them. Pure. */
export function differenceOf(before: AnyEdition, after: AnyEdition): EditionDifference {
  const [old, now] = [partsOf(before), partsOf(after)];
  const compare = (name: PartName): PartDifference => partDifference(old[name], now[name]);
  return {
    from: before.effectiveFrom,
    to: after.effectiveFrom,
    stages: compare('stages'),
    transitions: compare('transitions'),
    clocks: compare('clocks'),
    guards: compare('guards'),
    documents: compare('documents'),
  };
}

function partDifference(before: Part, after: Part): PartDifference {
  const named = (part: Part, other: Part): Named[] =>
    [...part].filter(([id]) => !other.has(id)).map(([id, { title }]) => ({ id, title }));
  const changed = [...after].flatMap(([id, now]) => {
    const old = before.get(id);
    const fields = old ? fieldDifference(old.fields, now.fields) : [];
    return fields.length > 0 ? [{ id, title: now.title, fields }] : [];
  });
  return { added: named(after, before), removed: named(before, after), changed };
}

const fieldDifference = (before: Ruled, after: Ruled): Changed['fields'] =>
  Object.entries(after).flatMap(([field, now]) => {
    const old = before[field] ?? [];
    return isOther(old, now) ? [{ field, before: worded(old), after: worded(now) }] : [];
  });

/** Otherwise by name and by what it says: what is only called otherwise within the data rules nothing else. */
const isOther = (before: Ruled[string], after: Ruled[string]): boolean =>
  String(before.map(([name]) => name)) !== String(after.map(([name]) => name)) &&
  JSON.stringify(worded(before)) !== JSON.stringify(worded(after));

const worded = (of: Ruled[string]): Told[] => of.map(([, { zh, en, choices = [] }]) => ({ zh, en, choices }));

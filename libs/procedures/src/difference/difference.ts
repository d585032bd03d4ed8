import type { Words } from '#libs/kernel';
import { cite } from '#libs/legal';
import { CAPACITIES, stagesOf } from '../engine/decide.js';
import type { AnyClock, AnyEdition, AnyTransition } from '../engine/model.js';
import { lengthWords, termWords } from '../print/words.js';

/** One thing that two editions name alike and rule otherwise, by the names of its fields. */
export interface Changed {
  readonly id: string;
  readonly title: Words;
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
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

/** What a later edition of a procedure changes. */
export interface EditionDifference {
  readonly from: string;
  readonly to: string;
  readonly stages: PartDifference;
  readonly transitions: PartDifference;
  readonly clocks: PartDifference;
  /** Guards by the sentence they ask. */
  readonly guards: PartDifference;
  readonly documents: PartDifference;
}

type Part = ReadonlyMap<string, { readonly title: Words; readonly fields: Readonly<Record<string, unknown>> }>;

/** Compares two editions by what is data in them. Pure. */
export function differenceOf(before: AnyEdition, after: AnyEdition): EditionDifference {
  const compare = (part: (edition: AnyEdition) => Part): PartDifference => partDifference(part(before), part(after));
  return {
    from: before.effectiveFrom,
    to: after.effectiveFrom,
    stages: compare(stages),
    transitions: compare(transitions),
    clocks: compare(clocks),
    guards: compare(guards),
    documents: compare(documents),
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

const fieldDifference = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Changed['fields'] =>
  Object.keys(after)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));

const mapped = <T>(
  entries: readonly (readonly [string, T])[],
  title: (of: T) => Words,
  fields: (of: T) => Readonly<Record<string, unknown>>,
): Part => new Map(entries.map(([id, of]) => [id, { title: title(of), fields: fields(of) }]));

const stages = (e: AnyEdition): Part =>
  mapped(
    Object.entries(e.stages),
    (s) => s.title,
    (s) => ({ title: s.title, final: s.final === true, held: s.held === true }),
  );

const transitions = (e: AnyEdition): Part =>
  mapped(
    e.transitions.map((t): readonly [string, AnyTransition] => [t.id, t]),
    (t) => t.title,
    (t) => ({
      title: t.title,
      from: stagesOf(e, t),
      to: typeof t.to === 'string' ? [t.to] : [t.to.then, t.to.else],
      by: t.by,
      guards: (t.guards ?? []).map((g) => g.is).sort(),
      input: Object.keys(t.input ?? {}).sort(),
      documents: [...(t.documents ?? [])].sort(),
      draft: t.draft ?? null,
      standing: t.standing,
      citation: cite(t.citation),
    }),
  );

const clocks = (e: AnyEdition): Part =>
  mapped(
    Object.entries(e.clocks),
    (c: AnyClock) => c.title,
    (c) => ({
      title: c.title,
      term: termWords(c.term),
      variants: (c.variants ?? []).map((v) => ({ when: e.guards[v.when]?.says ?? v.when, term: lengthWords(v.term) })),
      duty: c.duty,
      excludes: [...(c.excludes ?? [])].sort(),
      extensions: (c.extensions ?? []).map((x) => ({
        max: x.max && lengthWords(x.max),
        approver: CAPACITIES[x.approver],
      })),
      onExpiry: c.onExpiry ?? null,
      standing: c.standing,
      citation: cite(c.citation),
    }),
  );

const guards = (e: AnyEdition): Part => {
  const used = new Set(e.transitions.flatMap((t) => (t.guards ?? []).map((g) => g.is)));
  return mapped(
    Object.entries(e.guards).filter(([id]) => used.has(id)),
    (g) => g.says,
    (g) => ({ says: g.says }),
  );
};

const documents = (e: AnyEdition): Part =>
  mapped(
    Object.entries(e.documents),
    (d) => d.title,
    (d) => ({ title: d.title, from: d.from, to: d.to ?? [], citation: cite(d.citation) }),
  );

import { defineEdition } from '../engine/define.js';
import { putInOrder } from './put-in-order.js';
import type { AnyEdition, ClockDefinition, DocumentDefinition, Guard, Stage, Transition } from '../engine/model.js';

/** Tables of everything an edition may use; `S`, `G`, `C`, `D` name its stages, guards, clocks and documents. */
export interface Blocks<S extends string, G extends string, C extends string, D extends string> extends Pick<
  AnyEdition,
  'effectiveFrom' | 'title' | 'citation' | 'exclusions'
> {
  readonly stages: Readonly<Record<S, Stage>>;
  readonly guards: Readonly<Record<G, Guard>>;
  readonly clocks: Readonly<Partial<Record<C, ClockDefinition<G, string>>>>;
  readonly documents: Readonly<Record<D, DocumentDefinition>>;
  readonly transitions: readonly Transition<S, G, C, D>[];
  /** Stages that this edition does not know. */
  readonly without?: readonly S[];
  readonly closingForms: readonly {
    readonly form: string;
    readonly title: AnyEdition['title'];
    readonly stages: readonly S[];
    readonly citation: AnyEdition['citation'];
  }[];
}

/**
 * Puts building blocks together into an edition that begins at `draft`. Of guards and documents it takes those that
 * its transitions use, so that an edition never carries a rule that its own law does not know.
 */
export function assemble<S extends string, G extends string, C extends string, D extends string>(
  blocks: Blocks<S, G, C, D>,
): AnyEdition {
  const { guards, clocks, documents, stages, without = [], ...rest } = blocks;
  const transitions = blocks.transitions.map((step) => putInOrder(leaveOut(step, without)));
  return defineEdition<string, string, string, string>({
    ...rest,
    initial: 'draft',
    stages: Object.fromEntries(Object.entries<Stage>(stages).filter(([name]) => !without.some((w) => w === name))),
    guards: pick(guards, guardsIn(transitions, clocks)),
    clocks: clocks as Readonly<Record<C, ClockDefinition<G, string>>>,
    documents: pick(documents, new Set(transitions.flatMap((t) => t.documents ?? []))),
    transitions,
  });
}

const leaveOut = <T extends { readonly from: readonly string[] | 'open' | 'any'; readonly except?: readonly string[] }>(
  step: T,
  without: readonly string[],
): T => {
  const kept = (names: readonly string[]) => names.filter((name) => !without.includes(name));
  const from = typeof step.from === 'string' ? step.from : kept(step.from);
  return { ...step, from, ...(step.except ? { except: kept(step.except) } : {}) };
};

function guardsIn<G extends string>(
  transitions: readonly Transition<string, G, string, string>[],
  clocks: Readonly<Partial<Record<string, ClockDefinition<G, string>>>>,
): Set<G> {
  const names = new Set<G>();
  for (const t of transitions) {
    for (const use of t.guards ?? []) names.add(use.is);
    if (typeof t.to !== 'string') names.add(t.to.if);
    for (const effect of t.clocks ?? []) if ('start' in effect && effect.when) names.add(effect.when);
  }
  for (const clock of Object.values(clocks)) for (const variant of clock?.variants ?? []) names.add(variant.when);
  return names;
}

/** The names were checked by the compiler where they are used; here only the unused ones are left out. */
const pick = <N extends string, T>(all: Readonly<Record<N, T>>, names: ReadonlySet<N>): Record<N, T> =>
  Object.fromEntries([...names].map((name) => [name, all[name]])) as Record<N, T>;

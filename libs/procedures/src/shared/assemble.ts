import { defineEdition } from '../engine/define.js';
import type { DocumentDefinition } from '../engine/document.js';
import type {
  AnyEdition,
  Capacity,
  Choice,
  ClockDefinition,
  Guard,
  GuardUse,
  Stage,
  Transition,
} from '../engine/model.js';
import { deadlineQueries, type DeadlineQueryGuard } from './deadline-queries.js';
import { putInOrder } from './put-in-order.js';

/** Tables of everything an edition may use; `S`, `G`, `C`, `D` name its stages, guards, clocks and documents. */
export interface Blocks<S extends string, G extends string, C extends string, D extends string> extends Pick<
  AnyEdition,
  'effectiveFrom' | 'title' | 'citation' | 'exclusions'
> {
  readonly stages: Readonly<Record<S, Stage>>;
  readonly guards: Readonly<Record<G | DeadlineQueryGuard, Guard>>;
  readonly clocks: Readonly<Partial<Record<C, ClockDefinition<G, string>>>>;
  readonly documents: Readonly<Record<D, DocumentDefinition>>;
  readonly transitions: readonly Transition<S, G, C, D>[];
  /** Asked of every step that the office takes, urgent measures apart. */
  readonly ofTheOffice: readonly GuardUse<NoInfer<G>>[];
  /** Clocks of duties that do not hang on the case, so that its end leaves them running. */
  readonly outlives?: readonly C[];
  /** Stages that this edition does not know. */
  readonly without?: readonly S[];
  readonly closingForms: readonly {
    readonly form: string;
    readonly title: AnyEdition['title'];
    readonly stages: readonly S[];
    readonly citation: AnyEdition['citation'];
  }[];
}

const INITIAL = 'draft';

/**
 * Puts building blocks together into an edition that begins at `draft`, with the steps that every edition has. Of guards and documents it takes those that
 * its transitions use, so that an edition never carries a rule that its own law does not know.
 */
export function assemble<S extends string, G extends string, C extends string, D extends string>(
  blocks: Blocks<S, G, C, D>,
): AnyEdition {
  const { guards, clocks, documents, stages, ofTheOffice, without = [], outlives = [], ...rest } = blocks;
  const own = blocks.transitions.map((step) =>
    putInOrder(asked(spare(leaveOut(step, without), outlives, clocks), ofTheOffice)),
  );
  const common = deadlineQueries<string>(stages, INITIAL).map((step) =>
    putInOrder(asked<typeof step, G | DeadlineQueryGuard>(leaveOut(step, without), ofTheOffice)),
  );
  return defineEdition<string, string, string, string>({
    ...rest,
    initial: INITIAL,
    stages: Object.fromEntries(Object.entries<Stage>(stages).filter(([name]) => !without.some((w) => w === name))),
    guards: pick(guards, new Set([...guardsIn(own, clocks), ...guardsIn(common, {})])),
    clocks: clocks as Readonly<Record<C, ClockDefinition<G, string>>>,
    documents: pick(documents, new Set(own.flatMap((t) => t.documents ?? []))),
    transitions: [...own, ...common],
  });
}

const OFFICE: readonly Capacity[] = ['officer', 'panel', 'head', 'superior'];

/** The step with the guards of the office that it does not ask anyway. */
function asked<T extends Transition<string, G, string, string>, G extends string>(
  step: T,
  ofTheOffice: readonly GuardUse<G>[],
): T {
  if (step.urgent || !step.by.some((capacity) => OFFICE.includes(capacity))) return step;
  const own = step.guards ?? [];
  const named = ofTheOffice.map((use): GuardUse<G> => ({ ...use, ofOffice: true }));
  return { ...step, guards: [...own, ...named.filter((use) => own.every((o) => o.is !== use.is))] };
}

/** The end of the case stops its clocks, but not those that run for another's sake; it meets none that its edition lacks. */
function spare<S extends string, G extends string, C extends string, D extends string>(
  step: Transition<S, G, C, D>,
  outlives: readonly C[],
  defined: object,
): Transition<S, G, C, D> {
  if (!step.clocks) return step;
  const clocks = step.clocks.map((effect) => {
    if (!('stop' in effect) || effect.stop !== 'all') return effect;
    const met = effect.met?.filter((clock) => Object.hasOwn(defined, clock));
    return { ...effect, except: [...(effect.except ?? []), ...outlives], ...(met ? { met } : {}) };
  });
  return { ...step, clocks };
}

function leaveOut<S extends string, G extends string, C extends string, D extends string>(
  step: Transition<S, G, C, D>,
  without: readonly S[],
): Transition<S, G, C, D> {
  const kept = (names: readonly S[]) => names.filter((name) => !without.includes(name));
  const from = typeof step.from === 'string' ? step.from : kept(step.from);
  const to = typeof step.to === 'string' ? step.to : choiceWithout(step.to, kept);
  return { ...step, from, to, ...(step.except ? { except: kept(step.except) } : {}) };
}

const choiceWithout = <S extends string, G extends string>(
  choice: Choice<S, G>,
  kept: (names: readonly S[]) => readonly S[],
): Choice<S, G> => ({
  ...choice,
  ...(choice.thenFrom ? { thenFrom: kept(choice.thenFrom) } : {}),
  else: typeof choice.else === 'string' ? choice.else : choiceWithout(choice.else, kept),
});

function guardsIn<G extends string>(
  transitions: readonly Transition<string, G, string, string>[],
  clocks: Readonly<Partial<Record<string, ClockDefinition<G, string>>>>,
): Set<G> {
  const names = new Set<G>();
  for (const t of transitions) {
    for (const use of t.guards ?? []) names.add(use.is);
    for (const when of [t.doneWhen, t.readyWhen]) if (when) names.add(when);
    for (let to = t.to; typeof to !== 'string'; to = to.else) if (to.if) names.add(to.if);
    for (const effect of t.clocks ?? []) if ('when' in effect && effect.when) names.add(effect.when);
  }
  for (const clock of Object.values(clocks)) for (const variant of clock?.variants ?? []) names.add(variant.when);
  return names;
}

/** The names were checked by the compiler where they are used; here only the unused ones are left out. */
const pick = <N extends string, T>(all: Readonly<Record<N, T>>, names: ReadonlySet<N>): Record<N, T> =>
  Object.fromEntries([...names].map((name) => [name, all[name]])) as Record<N, T>;

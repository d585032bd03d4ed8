import type { Words } from '#libs/kernel';
import type { Citation } from '#libs/legal';
import { defineEdition } from '../engine/define.js';
import type { AnyEdition, ClockDefinition, DocumentDefinition, Guard, Stage } from '../engine/model.js';
import { makeGuards, type GuardName, type GuardTerms } from '../guards/table.js';
import type { ClockName } from './clocks.js';
import type { DocumentName } from './documents.js';
import type { Step } from './parts.js';
import { stages, type StageName } from './stages.js';

interface Parts {
  readonly effectiveFrom: string;
  readonly title: Words;
  readonly citation: Citation;
  readonly terms: GuardTerms;
  readonly clocks: Readonly<Partial<Record<ClockName, ClockDefinition<GuardName, string>>>>;
  readonly documents: Readonly<Record<DocumentName, DocumentDefinition>>;
  readonly transitions: readonly Step[];
  /** Stages that this edition does not know. */
  readonly without?: readonly StageName[];
  readonly exclusions: AnyEdition['exclusions'];
  readonly closingForms: readonly {
    readonly form: string;
    readonly title: Words;
    readonly stages: readonly StageName[];
    readonly citation: Citation;
  }[];
}

/**
 * Puts building blocks together into an edition. Of guards and documents it takes those that its transitions use, so
 * that an edition never carries a rule that its own law does not know.
 */
export function composeEdition(parts: Parts): AnyEdition {
  const { terms, clocks, documents, without = [], ...rest } = parts;
  const transitions = parts.transitions.map((step) => leaveOut(step, without));
  return defineEdition<StageName, GuardName, ClockName, DocumentName>({
    ...rest,
    initial: 'draft',
    stages: stagesBut(without),
    guards: pick(makeGuards(terms), guardsIn(transitions, clocks)),
    clocks: clocks as Readonly<Record<ClockName, ClockDefinition<GuardName, string>>>,
    documents: pick(documents, new Set(transitions.flatMap((t) => t.documents ?? []))),
    transitions,
  });
}

const stagesBut = (without: readonly StageName[]) =>
  Object.fromEntries(Object.entries(stages).filter(([name]) => !without.some((w) => w === name))) as Record<
    StageName,
    Stage
  >;

const leaveOut = (step: Step, without: readonly StageName[]): Step =>
  typeof step.from === 'string' ? step : { ...step, from: step.from.filter((name) => !without.includes(name)) };

function guardsIn(transitions: readonly Step[], clocks: Parts['clocks']): Set<GuardName> {
  const names = new Set<GuardName>();
  for (const t of transitions) {
    for (const use of t.guards ?? []) names.add(use.is);
    if (typeof t.to !== 'string') names.add(t.to.if);
    for (const effect of t.clocks ?? []) if ('start' in effect && effect.when) names.add(effect.when);
  }
  for (const clock of Object.values(clocks)) for (const variant of clock.variants ?? []) names.add(variant.when);
  return names;
}

/** The names were checked by the compiler where they are used; here only the unused ones are left out. */
const pick = <N extends string, T extends Guard | DocumentDefinition>(
  all: Readonly<Record<N, T>>,
  names: ReadonlySet<N>,
) => Object.fromEntries([...names].map((name) => [name, all[name]])) as Record<N, T>;

import { exampleEdition, exampleProcedure } from './example.js';
import type { AnyClock, AnyEdition, AnyTransition, Procedure } from '../engine/model.js';
import { validateProcedure } from '../engine/validate.js';

export const words = { zh: '词', en: 'word' };
export const { citation } = exampleEdition;
export const of = (edition: AnyEdition): Procedure => ({ ...exampleProcedure, editions: [edition] });
/** What the check finds, as `rule: where`. */
export const found = (edition: AnyEdition): string[] =>
  validateProcedure(of(edition)).map((p) => `${p.rule}: ${p.where}`);

export const withStep = (id: string, change: object): AnyEdition => ({
  ...exampleEdition,
  transitions: exampleEdition.transitions.map((t) => (t.id === id ? { ...t, ...change } : t)),
});
export const without = (id: string): AnyEdition => ({
  ...exampleEdition,
  transitions: exampleEdition.transitions.filter((t) => t.id !== id),
});
export const withClock = (name: string, change: object): AnyEdition => ({
  ...exampleEdition,
  clocks: { ...exampleEdition.clocks, [name]: { ...exampleEdition.clocks[name], ...change } as AnyClock },
});
export const withStage = (name: string, stage: AnyEdition['stages'][string]): AnyEdition => ({
  ...exampleEdition,
  stages: { ...exampleEdition.stages, [name]: stage },
});
export function step(id: string): AnyTransition {
  const found = exampleEdition.transitions.find((t) => t.id === id);
  if (!found) throw new Error(`the example has no step ${id}`);
  return found;
}
export const adding = (id: string, change: object): AnyEdition => ({
  ...exampleEdition,
  transitions: [...exampleEdition.transitions, { ...step('close'), clocks: [], id, ...change }],
});

/** A mistake in words, the example with that one mistake planted, and exactly what must be said of it. */
export type Defect = readonly [string, AnyEdition, readonly string[]];

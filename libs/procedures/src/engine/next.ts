import { guardOf } from './decide.js';
import type { AnyEdition, AnyTransition, Capacity, Facts } from './model.js';

const BESIDE = 40;
const PARTIES: readonly Capacity[] = ['requester', 'respondent', 'third-party'];
const OFFICE: readonly Capacity[] = ['officer', 'panel'];

export const isOfMainLine = (step: AnyTransition | undefined): boolean => (step?.rank ?? 100) < BESIDE;

/** In which of their capacities somebody takes a step. */
export const actingAs = ({ by }: AnyTransition, capacities: readonly Capacity[]): Capacity =>
  capacities.find((capacity) => by.includes(capacity)) ?? 'system';

/**
 * Whose act a step is. What a party may do itself is its own act, also where the office enters it for the party; what the
 * officer may do is no turn of the head, who may step in.
 */
export function turnOf({ by, onEvent }: AnyTransition): readonly Capacity[] {
  if (onEvent) return [];
  const [own = by] = [PARTIES, OFFICE].map((of) => by.filter((c) => of.includes(c))).filter((of) => of.length > 0);
  return own;
}

export const isDone = (edition: AnyEdition, { doneWhen }: AnyTransition, facts: Facts): boolean =>
  doneWhen !== undefined && guardOf(edition, doneWhen).holds(facts) === true;

/** Whether an open step is what comes next for those whose act it is. */
export const comesNext = (edition: AnyEdition, step: AnyTransition, facts: Facts): boolean =>
  isOfMainLine(step) &&
  turnOf(step).length > 0 &&
  !isDone(edition, step, facts) &&
  (step.readyWhen === undefined || guardOf(edition, step.readyWhen).holds(facts) === true);

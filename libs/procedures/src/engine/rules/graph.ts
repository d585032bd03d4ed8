import { stagesOf } from '../decide.js';
import type { AnyEdition, AnyTransition, Choice } from '../model.js';

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly transition: AnyTransition;
}

/**
 * Every move onward between stages. `back` is none: it leads a case to where it was, so it neither reaches a stage
 * that could not be reached otherwise nor helps out of a dead end.
 */
export const edgesOf = (edition: AnyEdition): Edge[] =>
  edition.transitions.flatMap((transition) =>
    stagesOf(edition, transition).flatMap((from) =>
      namedTargets(transition, from)
        .filter((to) => to !== 'back')
        .map((to) => ({ from, to: to === 'same' ? from : to, transition })),
    ),
  );

/** The stages, or `same` or `back`, that a transition names as its target; with a stage, those it can lead to from there. */
export function namedTargets(transition: AnyTransition, from?: string): string[] {
  const targets: string[] = [];
  let to = transition.to;
  for (; typeof to !== 'string'; to = to.else) {
    const here = from === undefined || (to.thenFrom?.includes(from) ?? true);
    if (here) targets.push(to.then);
    if (here && from !== undefined && to.if === undefined) return targets;
  }
  return [...targets, to];
}

/** The choices by which a transition picks its target, the first asked first. */
export function choicesOf(transition: AnyTransition): Choice<string, string>[] {
  const choices: Choice<string, string>[] = [];
  for (let to = transition.to; typeof to !== 'string'; to = to.else) choices.push(to);
  return choices;
}

/** Every stage that can be reached from some stages over some edges, those stages included. */
export function reach(starts: readonly string[], edges: readonly Pick<Edge, 'from' | 'to'>[]): Set<string> {
  const seen = new Set(starts);
  const queue = [...starts];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const edge of edges) {
      if (edge.from !== at || seen.has(edge.to)) continue;
      seen.add(edge.to);
      queue.push(edge.to);
    }
  }
  return seen;
}

import { stagesOf } from '../decide.js';
import type { AnyEdition, AnyTransition } from '../model.js';

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
      namedTargets(transition)
        .filter((to) => to !== 'back')
        .map((to) => ({ from, to: to === 'same' ? from : to, transition })),
    ),
  );

/** The stages, or `same` or `back`, that a transition names as its target. */
export function namedTargets(transition: AnyTransition): string[] {
  const { to } = transition;
  return typeof to === 'string' ? [to] : [to.then, to.else];
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

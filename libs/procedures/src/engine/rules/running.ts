import { stagesOf } from '../decide.js';
import type { AnyEdition, AnyTransition } from '../model.js';
import { found, type Rule } from './found.js';
import { edgesOf, namedTargets, reach } from './graph.js';

/** A move from one stage to another, returns from a held stage included. */
interface Hop {
  readonly from: string;
  readonly to: string;
  readonly transition: AnyTransition;
}

/** Stages from which a case may have come into a held stage, straight or through another held one. */
function originsOf(edition: AnyEdition, held: string): Set<string> {
  const origins = new Set<string>();
  const seen = new Set([held]);
  const queue = [held];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const t of edition.transitions) {
      if (!namedTargets(t).includes(at)) continue;
      for (const from of stagesOf(edition, t)) {
        if (!edition.stages[from]?.held) origins.add(from);
        else if (!seen.has(from)) queue.push(from);
        seen.add(from);
      }
    }
  }
  return origins;
}

/** What no case can reach it cannot come back to either. */
function hopsOf(edition: AnyEdition): Hop[] {
  const reached = reach([edition.initial], edgesOf(edition));
  const hops = edition.transitions.flatMap((transition) =>
    stagesOf(edition, transition).flatMap((from) =>
      namedTargets(transition, from).flatMap((to) => {
        const targets = to === 'same' ? [from] : to === 'back' ? [...originsOf(edition, from)] : [to];
        return targets.map((target) => ({ from, to: target, transition }));
      }),
    ),
  );
  return hops.filter((h) => reached.has(h.from) && reached.has(h.to));
}

/**
 * Whether a clock may run after a transition, given whether it may have run before. A stop for one subject leaves the
 * runs of the others alone, and what an effect does only under a condition it may also not do.
 */
function mayRunAfter(transition: AnyTransition, clock: string, before: boolean): boolean {
  let running = before;
  for (const effect of transition.clocks ?? []) {
    if ('start' in effect && effect.start === clock) running = true;
    else if ('reanchor' in effect && effect.reanchor === clock) running = true;
    else if ('revive' in effect && effect.revive === clock) running = true;
    else if ('stop' in effect && !effect.subject && !effect.forEach && !effect.when) {
      if (effect.stop === clock || (effect.stop === 'all' && !effect.except?.includes(clock))) running = false;
    }
  }
  return running;
}

/** Every stage in which a clock may be running, by following all transitions from those that start it. */
function stagesWhereItRuns(hops: readonly Hop[], clock: string): Set<string> {
  const running = new Set(hops.filter((h) => mayRunAfter(h.transition, clock, false)).map((h) => h.to));
  for (let grew = true; grew;) {
    const more = hops.filter(
      (h) => running.has(h.from) && !running.has(h.to) && mayRunAfter(h.transition, clock, true),
    );
    for (const { to } of more) running.add(to);
    grew = more.length > 0;
  }
  return running;
}

/** What the law attaches to an expiry must be open wherever the clock may run out, or its effect would be lost. */
export const expiryIsOpenWhereTheClockRuns: Rule = (edition) => {
  const hops = hopsOf(edition);
  return Object.entries(edition.clocks).flatMap(([name, { onExpiry }]) => {
    const transition = edition.transitions.find((t) => t.id === onExpiry && t.by.includes('system'));
    if (!transition) return [];
    const open = new Set(stagesOf(edition, transition));
    return [...stagesWhereItRuns(hops, name)]
      .filter((stage) => !open.has(stage))
      .map((stage) =>
        found(
          'expiry-open',
          `clock ${name}`,
          `在“${stage}”阶段届满时,步骤“${transition.id}”不可办理`,
          `it may run out in “${stage}”, where “${transition.id}” is not open`,
        ),
      );
  });
};

import type { GuardFailure, Words } from '#libs/kernel';
import { namedTargets, stagesOf, stepsFor, type Actor, type AnyTransition } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Present } from '../../domain/health.js';
import { factsOf } from '../facts.js';
import { editionOf, isOfMainLine } from './titles.js';

/** Something that can be done now, and by whom. */
export interface Task {
  readonly transition: string;
  readonly title: Words;
  readonly by: readonly string[];
  /** Running clocks, by id, that the step ends in time; the one due first goes first. */
  readonly meets: readonly string[];
  /** Whether it is of the main line: it moves the case on, or a running clock waits for it. */
  readonly main: boolean;
}

/** Something that should come next and is not open yet. */
export interface Blocked {
  readonly transition: string;
  readonly title: Words;
  readonly failures: readonly GuardFailure[];
}

const CAPACITIES = ['officer', 'panel', 'head', 'superior', 'requester', 'respondent', 'third-party'] as const;
const MOST_BLOCKED = 5;

interface Ranked extends Task {
  readonly rank: number;
}

/** What each capacity could do now, what matters first, and what the next steps of the main line still lack. */
export function stepsAhead(
  stored: StoredCase,
  { today, calendar }: Present,
): { readonly tasks: readonly Task[]; readonly blocked: readonly Blocked[] } {
  const edition = editionOf(stored);
  const tasks = new Map<string, Ranked>();
  const blocked = new Map<string, Blocked>();
  for (const capacity of CAPACITIES) {
    const actor: Actor = { id: 'explained', name: '', capacities: [capacity] };
    for (const step of stepsFor(edition, factsOf({ stored, input: {}, actor, today, calendar }))) {
      const { transition, allowed, failures } = step;
      const meets = clocksMetBy(stored, transition);
      const main = meets.length > 0 || movesOn(transition);
      const { id, title, rank = 100 } = transition;
      if (allowed)
        tasks.set(id, { transition: id, title, by: [...(tasks.get(id)?.by ?? []), capacity], meets, main, rank });
      else if (main && stagesOf(edition, transition).includes(stored.stage))
        blocked.set(id, { transition: id, title, failures });
    }
  }
  return {
    tasks: [...tasks.values()].sort(byWeight).map(({ rank: _, ...task }) => task),
    blocked: [...blocked.values()]
      .filter((b) => !tasks.has(b.transition) && b.failures.length > 0)
      .slice(0, MOST_BLOCKED),
  };
}

const byWeight = (a: Ranked, b: Ranked): number =>
  Number(b.meets.length > 0) - Number(a.meets.length > 0) || Number(b.main) - Number(a.main) || a.rank - b.rank;

const movesOn = (transition: AnyTransition): boolean =>
  isOfMainLine(transition) && namedTargets(transition).some((target) => target !== 'same');

/** The running clocks that a step names as met, whatever party they run for. */
function clocksMetBy(stored: StoredCase, { clocks = [] }: AnyTransition): string[] {
  const met = clocks.flatMap((effect) => ('stop' in effect && effect.outcome === 'met' ? [effect.stop] : []));
  return stored.clocks
    .filter((c) => met.includes(c.clock) && ['armed', 'fired'].includes(c.state) && c.settledOn === null)
    .sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
    .map((c) => c.id);
}

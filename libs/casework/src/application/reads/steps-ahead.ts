import type { GuardFailure, Words } from '#libs/kernel';
import {
  isOfMainLine,
  namedTargets,
  stagesOf,
  stepsFor,
  turnOf,
  type Actor,
  type AnyTransition,
  type Capacity,
} from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Present } from '../../domain/health.js';
import { factsOf } from '../facts.js';
import { editionOf } from './titles.js';

/** Something that can be done now, and by whom. */
export interface Task {
  readonly transition: string;
  readonly title: Words;
  readonly by: readonly string[];
  /** Running clocks, by id, that the step ends in time; the one due first goes first. */
  readonly meets: readonly string[];
  /** Whether it is what comes next in the case, or a running clock waits for it. */
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
  /** Whose act it is, where it is what comes next; empty otherwise. */
  readonly turn: readonly Capacity[];
}

/** The step that a person is asked to take, and else what is waited for. */
export interface NextTurn {
  readonly primary: string | null;
  /** Null where the step is this person’s, or where nobody’s comes next. */
  readonly awaited: { readonly title: Words; readonly of: readonly Capacity[] } | null;
}

interface Ahead {
  readonly tasks: readonly Ranked[];
  readonly blocked: readonly Blocked[];
}

/** What each capacity could do now, what matters first, and what the next steps of the main line still lack. */
export function stepsAhead(
  stored: StoredCase,
  present: Present,
): { readonly tasks: readonly Task[]; readonly blocked: readonly Blocked[] } {
  const { tasks, blocked } = ahead(stored, present);
  return { tasks: tasks.map(({ rank: _, turn: __, ...task }) => task), blocked };
}

/**
 * Of the steps that come next the first that is this person's own act: one of those that explain the case.
 * @param open the steps that this very person may take: whoever rests from the case has the capacity all the same
 */
export function nextTurn(
  stored: StoredCase,
  present: Present,
  capacities: readonly Capacity[],
  open: ReadonlySet<string>,
): NextTurn {
  const next = ahead(stored, present)
    .tasks.filter((task) => task.turn.length > 0)
    .sort((a, b) => a.rank - b.rank);
  const isOwn = ({ turn }: Ranked): boolean => turn.some((capacity) => capacities.includes(capacity));
  const own = next.find((task) => isOwn(task) && open.has(task.transition));
  const other = next.find((task) => !isOwn(task));
  return {
    primary: own?.transition ?? null,
    awaited: own || !other ? null : { title: other.title, of: other.turn },
  };
}

function ahead(stored: StoredCase, { today, calendar }: Present): Ahead {
  const edition = editionOf(stored);
  const tasks = new Map<string, Ranked>();
  const blocked = new Map<string, Blocked>();
  for (const capacity of CAPACITIES) {
    const actor: Actor = { id: 'explained', name: '', capacities: [capacity] };
    for (const step of stepsFor(edition, factsOf({ stored, input: {}, actor, today, calendar }))) {
      const { transition, allowed, failures, next } = step;
      const meets = clocksMetBy(stored, transition);
      const { id, title, rank = 100 } = transition;
      if (allowed) {
        const by = [...(tasks.get(id)?.by ?? []), capacity];
        const turn = next ? turnOf(transition) : [];
        tasks.set(id, { transition: id, title, by, meets, main: next || meets.length > 0, rank, turn });
      } else if ((meets.length > 0 || movesOn(transition)) && stagesOf(edition, transition).includes(stored.stage))
        blocked.set(id, { transition: id, title, failures });
    }
  }
  return {
    tasks: [...tasks.values()].sort(byWeight),
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

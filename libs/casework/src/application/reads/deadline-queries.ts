import type { Words } from '#libs/kernel';
import {
  capacityFailure,
  failureOf,
  findTransition,
  fittingPicks,
  guardOf,
  QUERY_DEADLINE,
  recordOf,
  recordsOf,
  stepsFor,
  type AnyEdition,
  type AnyTransition,
  type Facts,
  type Filed,
} from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Clock } from '../../domain/clock.js';
import { clockTitle, editionOf } from './titles.js';

/** An objection to the last day of a clock, and what the office answered. */
export interface DeadlineQuery {
  readonly matter: string;
  readonly clock: { readonly id: string; readonly title: Words };
  /** Name of the party who raised it; null where somebody of the office did. */
  readonly by: string | null;
  readonly raisedOn: string;
  /** The last day as it was then; null while the clock rested. */
  readonly toldOn: string | null;
  readonly claimedOn: string | null;
  readonly reason: string;
  readonly answer: {
    readonly on: string;
    /** `query-upheld` or `query-not-upheld`. */
    readonly outcome: string;
    readonly reply: string;
    /** The last day as it stood with the answer. */
    readonly dueOn: string | null;
  } | null;
}

/** What somebody can do about a last day that he or she holds to be wrong. */
export interface Objection {
  readonly transition: string;
  /** Why not; null where it can be raised. */
  readonly refused: Words | null;
  /** Open steps that put right the day from which the clock counts. */
  readonly corrections: readonly { readonly transition: string; readonly title: Words }[];
}

/** The objections of a case as this party may read them, its own, or all of them for the office; the oldest first. */
export const queriesOf = (stored: StoredCase, party: string | null): DeadlineQuery[] =>
  recordsOf(stored.file, 'matter')
    .filter((m) => m.matter === 'deadline-query' && (party === null || m.byParty === party))
    .flatMap((m) => {
      const clock = stored.clocks.find(({ id }) => id === m.clock);
      return clock ? [queryOf(stored, m, clock)] : [];
    });

const queryOf = (stored: StoredCase, m: Filed<'matter'>, { id, clock }: Clock): DeadlineQuery => ({
  matter: m.id,
  clock: { id, title: clockTitle(stored, clock) },
  by: m.byParty ? (recordOf(stored.file, 'party', m.byParty)?.name ?? null) : null,
  raisedOn: m.openedOn,
  toldOn: m.toldOn ?? null,
  claimedOn: m.claimedOn ?? null,
  reason: m.reason ?? '',
  answer:
    m.state === 'open'
      ? null
      : { on: m.closedOn ?? '', outcome: m.outcome ?? '', reply: m.reply ?? '', dueOn: m.repliedDay ?? null },
});

/** @param facts of the person who looks, without any input */
export function objectionTo(stored: StoredCase, clock: Clock, facts: Facts): Objection {
  const edition = editionOf(stored);
  const step = findTransition(edition, QUERY_DEADLINE);
  const corrections = stepsFor(edition, facts)
    .filter(({ allowed, transition }) => allowed && setsAnew(transition, clock.clock))
    .map(({ transition: { id, title } }) => ({ transition: id, title }));
  return { transition: step.id, refused: whyNot(edition, step, clock.id, facts), corrections };
}

const setsAnew = ({ clocks = [] }: AnyTransition, clock: string): boolean =>
  clocks.some((effect) => 'reanchor' in effect && effect.reanchor === clock);

function whyNot(edition: AnyEdition, step: AnyTransition, clock: string, facts: Facts): Words | null {
  const incapable = capacityFailure(step, facts);
  if (incapable) return incapable.message;
  const [closed] = stepsFor(edition, facts).find(({ transition }) => transition.id === step.id)?.failures ?? [];
  const picks = closed ? [] : fittingPicks(edition, step, facts);
  if (picks?.some((pick) => pick['clock'] === clock)) return null;
  const input = { clock, ...(facts.actor.party === undefined ? {} : { party: facts.actor.party }) };
  // Of a clock that can be picked by nobody any more its own reason is told, not that of the case as a whole.
  const own = (step.guards ?? []).flatMap((use) => {
    const guard = guardOf(edition, use.is);
    return guard.about ? (failureOf(use, guard, { ...facts, input }) ?? []) : [];
  });
  return (closed?.guard === 'stage' ? closed : (own[0] ?? closed))?.message ?? null;
}

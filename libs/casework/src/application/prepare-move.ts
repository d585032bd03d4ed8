import { dateOfInstant, type Calendar } from '#libs/legal';
import {
  actingAs,
  decide,
  editionNamed,
  findTransition,
  mentions,
  procedureById,
  type Actor,
  type OtherCase,
  type FieldValues,
} from '#libs/procedures';
import type { Move, Mover, StoredCase } from '../domain/case.js';
import { makeMove } from '../domain/make-move.js';
import { noSuchCase } from './errors.js';
import { factsOf } from './facts.js';
import { judgedFor, partyInput } from './party-input.js';
import type { Capacities, CaseBook, CasePerson, Work } from './ports.js';

/** One step that somebody asks for in one case. */
export interface StepAsked {
  readonly transition: string;
  readonly input: FieldValues;
  readonly reason: string | null;
  readonly person: CasePerson;
}

export interface StepSetting {
  readonly stored: StoredCase;
  /** ISO instant of the database. */
  readonly now: string;
  readonly actor: Actor;
  readonly calendar: Calendar;
  /** The other cases, where the step is taken in several at once. */
  readonly beside?: readonly OtherCase[];
}

/**
 * Collects the facts about a locked case, has the step decided, and turns the decision into what is to be written.
 * @throws DomainError as `partyInput` and `decide`
 */
export async function prepareMove(
  deps: { readonly book: Pick<CaseBook, 'people' | 'papers'>; readonly capacities: Capacities },
  tx: Work,
  asked: StepAsked,
  at: StepSetting,
): Promise<Move> {
  const { stored, beside } = at;
  const procedure = procedureById(stored.procedure);
  const edition = editionNamed(procedure, stored.edition);
  const transition = findTransition(edition, asked.transition);
  const today = dateOfInstant(at.now);
  const input = partyInput(transition, asked.input, asked.person, today);
  const named = mentions(transition.input ?? {}, input);
  const people = await deps.book.people(tx, named.people, stored.recused);
  const papers = await deps.book.papers(tx, stored.id, named.papers);
  const capacity = actingAs(transition, at.actor.capacities);
  const onBehalfOf = deps.capacities.onBehalfOf(asked.person, stored, capacity);
  // Guards must see in whose place somebody acts: a deputy does not decide on the person whose power it is.
  const actor = { ...at.actor, ...(onBehalfOf === null ? {} : { onBehalfOf }) };
  const facts = factsOf({ ...at, actor, input, today, people, papers, ...(beside ? { beside } : {}) });
  const decision = judgedFor(asked.person, () => decide(edition, asked.transition, facts));
  const mover: Mover = { actor: actor.id, name: actor.name, capacity, onBehalfOf };
  return makeMove({
    stored,
    decision,
    keeping: { edition, calendar: at.calendar, now: at.now, today, reason: transition.title.zh },
    mover,
    input,
    reason: asked.reason,
    typeMark: procedure.typeMark,
  });
}

/** @throws DomainError CASEWORK.NOT_FOUND for somebody without a capacity in the case */
export function actorIn(capacities: Capacities, person: CasePerson, stored: StoredCase): Actor {
  const held = capacities.of(person, stored);
  // Who may not even read the case is not told how far it has come; a colleague who may is told what changed, or what it needs.
  if (held.length === 0 && !capacities.may(person, 'case.read', stored)) throw noSuchCase();
  return { id: person.id, name: person.name, capacities: held, ...(person.party ? { party: person.party.id } : {}) };
}

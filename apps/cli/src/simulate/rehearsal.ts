import { factsOf, makeMove, type CasePerson, type StoredCase } from '#libs/casework';
import { CaseCapacities } from '#libs/identity';
import { DomainError, type GuardFailure } from '#libs/kernel';
import { instantOf, type Calendar, type LegalDate } from '#libs/legal';
import {
  decide,
  fittingPicks,
  procedureById,
  stagesOf,
  whyClosed,
  type Actor,
  type AnyEdition,
  type AnyTransition,
  type Decision,
  type Facts,
} from '#libs/procedures';
import { fillIn, type AtHand } from './inputs.js';
import type { Office } from './office.js';
import type { Random } from './random.js';

/** One case on one day, as a person sees it who wonders what to do next. */
export interface Scene {
  readonly stored: StoredCase;
  readonly edition: AnyEdition;
  readonly today: LegalDate;
  readonly calendar: Calendar;
  readonly papers: readonly string[];
  readonly random: Random;
  /** Steps taken so often at this stage that once more would change nothing. */
  readonly spent: ReadonlySet<string>;
  /** Steps taken so often in this case that nobody takes them again for the sake of another. */
  readonly worn: ReadonlySet<string>;
  /** Steps taken at this stage already. */
  readonly once: ReadonlySet<string>;
  /** Ways that are not taken, see `way`: nobody has gone them yet, or they led nowhere. */
  readonly avoid: ReadonlySet<string>;
  /** Nothing helped when the case was last looked at, and it has not changed since. */
  readonly helpless: boolean;
}

/** A step that would be accepted, by whom and with what input. */
export interface Ready {
  readonly transition: AnyTransition;
  readonly person: CasePerson;
  readonly input: Record<string, unknown>;
  readonly decision: Decision;
  readonly actor: Actor;
}

/** `words`: how much the failed guards had to say; a sentence that names fewer people is nearer to holding. */
export type Attempt = { readonly ready: Ready } | { readonly lacks: readonly string[]; readonly words: number };

const ATTEMPTS = 6;
/** People who try a step before it counts as refused; the others do on another day. */
const PEOPLE = 2;
const capacities = new CaseCapacities();

/**
 * Tries steps in the mind: the same `decide` that judges the real request says in advance whether it would be taken
 * and, if not, which guards and fields stand in its way. So what can be done is learnt from the data, not from here.
 */
export class Rehearsal {
  /** What broke down, with the input that did it. */
  readonly breakdowns = new Map<string, string>();

  constructor(private readonly office: Office) {}

  /** The transition as somebody could take it now, or the fewest reasons why nobody can. */
  attempt(scene: Scene, transition: AnyTransition): Attempt {
    // Refusals are thrown by the thousand here and only counted: their stack traces would cost more than they tell.
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
      return this.asAnybody(scene, transition);
    } finally {
      Error.stackTraceLimit = limit;
    }
  }

  private asAnybody(scene: Scene, transition: AnyTransition): Attempt {
    if (!stagesOf(scene.edition, transition).includes(scene.stored.stage)) return { lacks: ['stage'], words: 0 };
    let least: Refused = { lacks: ['capacity'], words: 0 };
    for (const person of this.people(scene, transition)) {
      const held = capacities.of(person, scene.stored);
      if (!held.some((c) => transition.by.includes(c))) continue;
      const actor = { id: person.id, name: person.name, capacities: held, ...partyOf(person) };
      const attempt = this.asPerson(scene, transition, person, actor);
      if ('ready' in attempt) return attempt;
      if (least.lacks[0] === 'capacity' || isLess(attempt, least)) least = attempt;
    }
    return least;
  }

  /** The transition as this person could take it now; null where it would be refused. */
  attemptBy(scene: Scene, transition: AnyTransition, person: CasePerson): Ready | null {
    if (!stagesOf(scene.edition, transition).includes(scene.stored.stage)) return null;
    const held = capacities.of(person, scene.stored);
    if (!held.some((c) => transition.by.includes(c))) return null;
    const actor = { id: person.id, name: person.name, capacities: held, ...partyOf(person) };
    const attempt = this.asPerson(scene, transition, person, actor);
    return 'ready' in attempt ? attempt.ready : null;
  }

  /** The case as the step would leave it; null where its clocks refuse what the guards allowed. */
  after(scene: Scene, ready: Ready): Scene | null {
    try {
      return this.moved(scene, ready);
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  private moved(scene: Scene, ready: Ready): Scene {
    const { edition, calendar, today } = scene;
    const now = instantOf(today, '10:00');
    const move = makeMove({
      stored: scene.stored,
      decision: ready.decision,
      keeping: { edition, calendar, now, today, reason: ready.transition.title.zh },
      mover: { actor: ready.actor.id, name: ready.actor.name, capacity: capacityOf(ready), onBehalfOf: null },
      input: ready.input,
      reason: null,
      typeMark: procedureById(scene.stored.procedure).typeMark,
    });
    return { ...scene, stored: move.after };
  }

  private people(scene: Scene, transition: AnyTransition): CasePerson[] {
    const all = transition.by.flatMap((c) => this.office.whoCan(c, scene.stored));
    return scene.random.shuffled(all).slice(0, PEOPLE);
  }

  private asPerson(scene: Scene, transition: AnyTransition, person: CasePerson, actor: Actor): Attempt {
    let least: Refused | null = null;
    const facts = this.facts(scene, actor);
    // What the list of steps would tell this person needs no form to be filled in.
    const closed = this.closed(scene, transition, facts);
    if (closed) return closed;
    const people = this.office.certified(scene.stored.agency, scene.today, scene.stored.recused);
    const roster = this.office.rostered(scene.stored.agency);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const at: AtHand = { facts, random: scene.random, people, roster, papers: scene.papers, attempt };
      const fitting = (scene.random.chance(0.8) && fittingPicks(scene.edition, transition, facts)) || [];
      const picked = fitting.length > 0 ? scene.random.of(fitting) : {};
      const filled = fillIn(transition.input ?? {}, at, picked);
      if ('lacks' in filled) return least ?? { lacks: [filled.lacks], words: 0 };
      const { input } = filled;
      try {
        const decision = decide(scene.edition, transition.id, { ...facts, input });
        return { ready: { transition, person, input, decision, actor } };
      } catch (error) {
        const now = error instanceof DomainError ? refusalOf(error) : this.breakdown(transition, input, error);
        if (!least || isLess(now, least)) least = now;
      }
    }
    return least ?? { lacks: [], words: 0 };
  }

  private closed({ edition }: Scene, transition: AnyTransition, facts: Facts): Refused | null {
    try {
      const failures = whyClosed(edition, transition, facts);
      return failures.length > 0 ? refusedFor(failures) : null;
    } catch (error) {
      return this.breakdown(transition, {}, error);
    }
  }

  /** The rules broke down on a well-formed request instead of refusing it: a fault of the data, reported at the end. */
  private breakdown(transition: AnyTransition, input: object, error: unknown): Refused {
    const words = error instanceof Error ? error.message : String(error);
    this.breakdowns.set(`${transition.id}: ${words}`, JSON.stringify(input));
    return { lacks: ['/breakdown'], words: 0 };
  }

  private facts(scene: Scene, actor: Actor): Facts {
    const { stored, today, calendar } = scene;
    const people = this.office.facts(stored.recused);
    const papers = scene.papers.map((id) => ({ id, kind: 'evidence' }));
    return factsOf({ stored, input: {}, actor, today, calendar, people, papers });
  }
}

const capacityOf = ({ actor, transition }: Ready): string =>
  actor.capacities.find((c) => transition.by.includes(c)) ?? 'system';

const partyOf = (person: CasePerson): { party?: string } => (person.party ? { party: person.party.id } : {});

type Refused = Extract<Attempt, { readonly lacks: readonly string[] }>;

const isLess = (a: Refused, b: Refused): boolean =>
  a.lacks.length < b.lacks.length || (a.lacks.length === b.lacks.length && a.words < b.words);

/** Names of the guards that failed, or pointers of the fields that were wrong. */
export function refusalOf(error: DomainError): Refused {
  const guards = error.details.failures ?? [];
  if (guards.length > 0) return refusedFor(guards);
  return { lacks: error.details.issues?.map((i) => i.pointer) ?? [error.code], words: 0 };
}

const refusedFor = (guards: readonly GuardFailure[]): Refused => ({
  lacks: guards.map((f) => f.guard),
  words: guards.reduce((n, f) => n + f.message.zh.replace(/[\d-]/g, '').length, 0),
});

import type { Words } from '#libs/kernel';
import { cite } from '#libs/legal';
import {
  closedChoices,
  guardOf,
  namedTargets,
  openedBy,
  paperKindOf,
  recordOf,
  stepsFor,
  type AnyEdition,
  type AnyTransition,
  type ClosedChoice,
  type Facts,
  type Fields,
  type FieldValues,
  type MatterKind,
  type PaperKind,
} from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Clock } from '../../domain/clock.js';
import { healthOf, type Health, type Present } from '../../domain/health.js';
import { factsOf } from '../facts.js';
import { FILLED_IN } from '../party-input.js';
import type { CasePerson } from '../ports.js';
import { choicesOf, type Choice } from './party-choices.js';
import { clockTitle, editionOf } from './titles.js';
import { warningsOf, type Told } from './warnings.js';

/** Within what a step is to be taken. */
export interface StepPeriod {
  readonly words: Words;
  /** Null where it hangs on a day that the case file does not tell: then the words say from when it counts. */
  readonly health: Health | null;
  /** Id of the clock, where it is one. */
  readonly clock: string | null;
  readonly citation: string;
  /** What the clock rests on; null where only words tell it. */
  readonly standing: string | null;
  /** Whether its last day lies in a year whose holidays are not announced yet. */
  readonly provisional: boolean;
}

export interface PartyStep {
  readonly transition: string;
  readonly title: Words;
  /** What has to be typed; who the party is and the day of receipt are known. */
  readonly input: Fields;
  /** What can be named in its `record` fields, by field. */
  readonly choices: { readonly [field: string]: readonly Choice[] };
  /** The answers of a choice with which it would be refused now, by field, each with its reason. */
  readonly closed: Readonly<Record<string, readonly ClosedChoice[]>>;
  /** What the party has on file for a field: the step replaces it. */
  readonly current: FieldValues;
  /** Fields of which one at least has to be given. */
  readonly oneOf: readonly { readonly fields: readonly string[]; readonly words: Words }[];
  readonly periods: readonly StepPeriod[];
  /** What the party should know before it takes the step. */
  readonly warns: readonly Told[];
  /** Whether the case is over with it. */
  readonly ends: boolean;
  /** The matter beside the main line that it opens; null where it opens none. */
  readonly opens: MatterKind | null;
  /** What a paper is filed as that comes in with it, where its field does not say what it must be. */
  readonly paperKind: PaperKind;
  readonly citation: string;
  readonly standing: string;
}

/** The steps that a party can take now, those that come next first. */
export function openSteps(stored: StoredCase, person: CasePerson, present: Present): PartyStep[] {
  const role = person.party?.role;
  if (role !== 'requester' && role !== 'respondent' && role !== 'third-party') return [];
  const actor = { id: person.id, name: person.name, capacities: [role] as const, party: person.party?.id ?? '' };
  const facts = factsOf({ stored, input: {}, actor, today: present.today, calendar: present.calendar });
  const edition = editionOf(stored);
  return stepsFor(edition, facts)
    .filter((s) => s.allowed)
    .map(({ transition: t }) => partyStep(stored, t, facts, present))
    .filter(canBeTaken);
}

function partyStep(stored: StoredCase, t: AnyTransition, facts: Facts, present: Present): PartyStep {
  const edition = editionOf(stored);
  const input = Object.fromEntries(Object.entries(t.input ?? {}).filter(([name]) => !FILLED_IN.includes(name)));
  return {
    transition: t.id,
    title: t.partyTitle ?? t.title,
    input,
    choices: choicesOf(edition, t, facts),
    closed: closedChoices(edition, t, facts),
    current: onFile(t, facts),
    oneOf: guardsOf(edition, t).flatMap(({ guard: { oneOf, says } }) => {
      if (!oneOf) return [];
      const fields = Object.keys(input).filter((name) => oneOf.length === 0 || oneOf.includes(name));
      return [{ fields, words: says }];
    }),
    periods: periodsOf(stored, t, facts, present),
    warns: warningsOf(edition, t),
    ends: namedTargets(t, stored.stage).every((to) => edition.stages[to]?.final === true),
    opens: openedBy(t),
    paperKind: paperKindOf(t),
    citation: cite(t.citation),
    standing: t.standing,
  };
}

const guardsOf = (edition: AnyEdition, t: AnyTransition) =>
  (t.guards ?? []).map(({ is, under }) => ({ guard: guardOf(edition, is), citation: cite(under) }));

/** A step that must name a record or a time limit is open only where there is one to name. */
const canBeTaken = ({ input, choices }: PartyStep): boolean =>
  Object.entries(input).every(
    ([name, { type, optional }]) =>
      optional === true || !['record', 'clock'].includes(type.kind) || (choices[name] ?? []).length > 0,
  );

/** What stands in the request and is replaced by what the step takes; the request is the requester’s alone to read. */
function onFile(t: AnyTransition, { file, actor }: Facts): FieldValues {
  const request: FieldValues | undefined = recordOf(file, 'request') && file['request/1'];
  if (!request || !actor.capacities.includes('requester')) return {};
  const taken = (t.writes ?? []).flatMap(({ record, merge, take }) =>
    record === 'request' && merge === true && Array.isArray(take) ? (take as readonly string[]) : [],
  );
  return Object.fromEntries(
    taken.flatMap((name) => {
      const value = request[name];
      return t.input?.[name] === undefined || value === undefined || value === null ? [] : [[name, value]];
    }),
  );
}

/** The party’s own periods that the step meets or is judged by, each once, and those that only words can tell. */
function periodsOf(stored: StoredCase, t: AnyTransition, facts: Facts, present: Present): StepPeriod[] {
  const met = (t.clocks ?? []).flatMap((effect) =>
    'stop' in effect && effect.outcome === 'met' ? [{ clock: effect.stop, within: {} }] : [],
  );
  const judged = guardsOf(editionOf(stored), t).flatMap(({ guard: { within } }) =>
    (within?.clocks ?? []).map((clock) => ({ clock, within: within ?? {} })),
  );
  const asked = new Map<string, Within>([...met, ...judged].map((one) => [one.clock, one.within]));
  const byClock = [...asked].flatMap(([clock, { alsoDone = false, called = clockTitle(stored, clock) }]) => {
    const run = runFor(stored, clock, facts);
    const health = run && healthWithin(run, alsoDone, present);
    if (!health) return [];
    const { id, citation, standing, provisional } = run;
    return [{ words: called, health, clock: id, citation, standing, provisional }];
  });
  const inWords = guardsOf(editionOf(stored), t).flatMap(({ guard: { within }, citation }) =>
    within?.says
      ? [{ words: within.says, health: null, clock: null, citation, standing: null, provisional: false }]
      : [],
  );
  return [...byClock, ...inWords];
}

type Within = NonNullable<ReturnType<typeof guardOf>['within']>;

/** The run of a party’s own clock that counts. */
const runFor = (stored: StoredCase, clock: string, { actor }: Facts): Clock | undefined =>
  stored.clocks
    .filter((c) => c.clock === clock && c.state !== 'cancelled' && [actor.party, ''].includes(c.subject))
    .filter((c) => c.duty === 'party' || actor.capacities.some((capacity) => capacity === c.duty))
    .at(-1);

/** Null where there is no time left in which the step could be taken. */
function healthWithin(clock: Clock, alsoDone: boolean, present: Present): Health | null {
  const runs: Clock = clock.state === 'met' && alsoDone ? { ...clock, state: 'armed', settledOn: null } : clock;
  const isOpen = ['armed', 'paused'].includes(runs.state) && (runs.dueOn === null || runs.dueOn >= present.today);
  return isOpen ? healthOf(runs, present) : null;
}

import type { Words } from '#libs/kernel';
import { cite } from '#libs/legal';
import {
  fittingValues,
  lengthWords,
  receivedBy,
  sourceValue,
  stepsFor,
  termWords,
  type Actor,
  type AnyClock,
  type AnyTransition,
  type Facts,
} from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import { healthOf, type Health, type Present } from '../../domain/health.js';
import { factsOf } from '../facts.js';
import { editionOf } from './titles.js';
import { partyOfClock } from './whose-clock.js';

/** A clock 待起算: what it counts from is made and on its way, and has not come into anybody's hands on record. */
export interface AwaitedClock {
  readonly clock: string;
  readonly title: Words;
  /** Number of the party for whom it will run; '' where it will run for all. */
  readonly subject: string;
  readonly party: string | null;
  readonly duty: string;
  /** How long it will run, and from what. */
  readonly rule: Words;
  /** The step that starts it. */
  readonly startedBy: Words;
  readonly citation: string;
  readonly standing: string;
  readonly health: Health;
}

type Start = Extract<NonNullable<AnyTransition['clocks']>[number], { readonly start: string }>;

const OFFICE: Actor = { id: 'explained', name: '', capacities: ['officer'] };

/** The clocks that begin with a receipt which the office still has to enter, where they would begin if it came today. */
export function awaitedClocks(stored: StoredCase, present: Present): AwaitedClock[] {
  const edition = editionOf(stored);
  const { today, calendar } = present;
  const factsFor = (input: Facts['input']): Facts => factsOf({ stored, input, actor: OFFICE, today, calendar });
  return (
    stepsFor(edition, factsFor({}))
      .filter(({ allowed, transition }) => allowed && receivedBy(transition) !== null)
      .flatMap(({ transition: step }) => {
        const parties = fittingValues(edition, step, factsFor({}))['party'] ?? [];
        const starts = (step.clocks ?? []).flatMap((effect) => ('start' in effect && !effect.forEach ? [effect] : []));
        return starts.flatMap((effect) =>
          (effect.subject ? parties : ['']).map((subject) => ({ step, effect, subject })),
        );
      })
      .filter(({ effect, subject }) => !hasRun(stored, { clock: effect.start, subject }) && wouldStart(effect, subject))
      // Where several steps could start it, the one that comes first is told.
      .filter(
        ({ effect: { start: clock }, subject }, at, all) =>
          all.findIndex((one) => one.effect.start === clock && one.subject === subject) === at,
      )
      .flatMap(({ step, effect, subject }) => {
        const definition = edition.clocks[effect.start];
        if (!definition) return [];
        const length = lengthOf(definition, effect, factsFor({ party: subject, subject }));
        const { title, anchor, duty, citation, standing } = definition;
        return {
          clock: effect.start,
          title,
          subject,
          party: partyOfClock(stored, { clock: effect.start, subject }),
          duty,
          rule: { zh: `自${anchor.zh}之日起${length.zh}`, en: `${length.en} from ${anchor.en}` },
          startedBy: step.title,
          citation: cite(citation),
          standing,
          health: healthOf(null, present),
        };
      })
  );

  function wouldStart({ when }: Start, subject: string): boolean {
    if (!when) return true;
    const guard = edition.guards[when];
    if (!guard) return false;
    // What is typed on that day is not known before, but for whom it will be.
    const isKnown = guard.needsInput !== true || guard.about?.every((field) => field === 'party') === true;
    return isKnown && guard.holds(factsFor({ party: subject, subject })) === true;
  }

  function lengthOf({ term, variants = [] }: AnyClock, { length }: Start, facts: Facts): Words {
    const variant = variants.find(({ when }) => edition.guards[when]?.holds(facts) === true);
    if (variant) return termWords(variant.term);
    const count = length ? sourceValue(length, facts) : null;
    return 'set' in term && typeof count === 'number' ? lengthWords({ count, unit: term.set.unit }) : termWords(term);
  }
}

const hasRun = ({ clocks }: StoredCase, of: { readonly clock: string; readonly subject: string }): boolean =>
  clocks.some((c) => c.clock === of.clock && c.subject === of.subject && c.state !== 'cancelled');

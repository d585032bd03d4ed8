import type { GuardFailure, Words } from '#libs/kernel';
import { cite, dateOfInstant } from '#libs/legal';
import {
  actingAs,
  announcedBy,
  CAPACITIES,
  closedChoices,
  deliveryOf,
  fittingValues,
  joinderOf,
  openedBy,
  paperKindOf,
  receivedBy,
  NOT_ALONE,
  SEVERAL_ONLY,
  shownBeside,
  stagesOf,
  stepsFor,
  suggestedTexts,
  TRIED_TOGETHER,
  waitingFor,
  type Actor,
  type AnyEdition,
  type Beside,
  type ClosedChoice,
  type Delivery,
  type DraftPart,
  type Facts,
  type Fields,
  type Joinder,
  type MatterKind,
  type PaperKind,
  type Step,
} from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Present } from '../../domain/health.js';
import { becomesOfficer } from '../../domain/make-move.js';
import { factsOf } from '../facts.js';
import type { CasePerson } from '../ports.js';
import { seeCase, type ReadDeps } from './case-access.js';
import { clockLines } from './clock-view.js';
import { nextTurn, stepsAhead } from './steps-ahead.js';
import { editionOf } from './titles.js';
import { warningsOf, type Told } from './warnings.js';
import { whoseTurn } from './whose-turn.js';

export interface NextStep {
  readonly transition: string;
  readonly title: Words;
  readonly allowed: boolean;
  /** Whether it is open at the stage where the case is, whatever else may be in its way. */
  readonly atStage: boolean;
  /** Why not, each with its article; empty where it is allowed. */
  readonly failures: readonly GuardFailure[];
  /** What has to be typed. */
  readonly input: Fields;
  /** Of an open step: the ids of the parties and records that a field can name now; of other fields, any. */
  readonly fits: Readonly<Record<string, readonly string[]>>;
  /** Of an open step: the answers of a choice with which it would be refused now, by field, each with its reason. */
  readonly closed: Readonly<Record<string, readonly ClosedChoice[]>>;
  /** Of an open step: what the case file and the rules already say to its fields, by field. */
  readonly suggested: Readonly<Record<string, string>>;
  /** What to know before it is taken. */
  readonly warns: readonly Told[];
  readonly citation: string;
  readonly standing: string;
  /** Whether cases tried together take it by themselves only, also in one act for all, or only so (Order 81 art. 21). */
  readonly together: 'never' | 'also' | 'only';
  /** Of a step that cases only take together: whether this case would take it, were it taken with others. */
  readonly openTogether: boolean;
  /** The document whose receipt by a party it records; null for every other step. */
  readonly receives: string | null;
  /** The documents that it can serve by public notice. */
  readonly announces: readonly string[];
  /** What it enters of an attempt to deliver the document that is named; null for every other step. */
  readonly delivery: Delivery | null;
  /** Whether it takes cases together or apart; null where it does neither. */
  readonly joinder: Joinder | null;
  /** The matter beside the main line that it opens; null where it opens none. */
  readonly opens: MatterKind | null;
  /** What a paper is filed as that comes in with it, where its field does not say what it must be. */
  readonly paperKind: PaperKind;
  /** Whether the review of a request leads to it. */
  readonly intake: boolean;
  /** The guard that holds once it was taken, which another step may fail for; null where none is. */
  readonly cures: string | null;
  /** Of an open step: what waits for it, each in the fields that name it. */
  readonly waiting: readonly Facts['input'][];
  /** What it does with a draft that a head must approve; null for every other step. */
  readonly draft: DraftPart | null;
  /** What of the case is to be seen beside its form; null where nothing is. */
  readonly beside: Beside | null;
  /** Of an open step: whether this person becomes the officer in charge by taking it, as nobody is yet. */
  readonly makesOfficer: boolean;
}

export interface NextSteps {
  readonly version: number;
  /** The step of the primary button: what comes next in the case and is this person's own act. */
  readonly primary: string | null;
  /** Where there is none, what is waited for and from whom; null where nothing is. */
  readonly waitsFor: Words | null;
  readonly steps: readonly NextStep[];
}

/** What this person can do next in a case, and what not and why. */
export class ListNextSteps {
  constructor(private readonly deps: ReadDeps) {}

  /** @throws DomainError CASEWORK.NOT_FOUND */
  async execute(caseId: string, person: CasePerson): Promise<NextSteps> {
    const calendar = await this.deps.calendars.current();
    return this.deps.work.run(person.viewer, async (tx) => {
      const { stored } = await seeCase(this.deps, tx, caseId, person);
      const now = await this.deps.reader.now(tx);
      const present = { today: dateOfInstant(now), now, calendar };
      const actor = this.actor(person, stored);
      const facts = factsOf({ stored, input: {}, actor, today: present.today, calendar });
      const edition = editionOf(stored);
      const steps = stepsFor(edition, facts).map((step) => ({
        ...shown(step, edition, facts),
        makesOfficer: makesOfficer(step, stored, actor),
      }));
      const open = new Set(steps.flatMap(({ transition, allowed }) => (allowed ? [transition] : [])));
      return { version: stored.version, ...turnFor(stored, present, actor.capacities, open), steps };
    });
  }

  private actor(person: CasePerson, stored: StoredCase): Actor {
    return {
      id: person.id,
      name: person.name,
      capacities: this.deps.capacities.of(person, stored),
      ...(person.party ? { party: person.party.id } : {}),
    };
  }
}

function turnFor(stored: StoredCase, present: Present, capacities: Actor['capacities'], open: ReadonlySet<string>) {
  const { primary, awaited } = nextTurn(stored, present, capacities, open);
  if (primary) return { primary, waitsFor: null };
  if (awaited) {
    const names = awaited.of.map((capacity) => CAPACITIES[capacity]);
    const zh = `等待${names.map((n) => n.zh).join('、')}:${awaited.title.zh}`;
    return { primary, waitsFor: { zh, en: `Waiting for ${names.map((n) => n.en).join(', ')}: ${awaited.title.en}` } };
  }
  const turn = whoseTurn(stored, clockLines(stored, present), stepsAhead(stored, present).tasks);
  return { primary, waitsFor: turn.of === 'authority' ? null : turn.words };
}

/** Assigning and releasing say themselves who it is then. */
const makesOfficer = ({ transition, allowed }: Step, stored: StoredCase, { capacities }: Actor): boolean =>
  allowed &&
  becomesOfficer(stored, actingAs(transition, capacities)) &&
  !(transition.writes ?? []).some(({ record }) => record === 'assignment');

const shown = (
  { transition, allowed, failures }: Step,
  edition: AnyEdition,
  facts: Facts,
): Omit<NextStep, 'makesOfficer'> => ({
  transition: transition.id,
  title: transition.title,
  allowed,
  atStage: stagesOf(edition, transition).includes(facts.case.stage),
  failures,
  input: transition.input ?? {},
  fits: allowed ? fittingValues(edition, transition, facts) : {},
  closed: allowed ? closedChoices(edition, transition, facts) : {},
  suggested: allowed ? suggestedTexts(edition, transition, facts) : {},
  warns: warningsOf(edition, transition),
  citation: cite(transition.citation),
  standing: transition.standing,
  together: SEVERAL_ONLY.includes(transition.id) ? 'only' : TRIED_TOGETHER.includes(transition.id) ? 'also' : 'never',
  openTogether: SEVERAL_ONLY.includes(transition.id) && failures.every(({ guard }) => guard === NOT_ALONE),
  receives: receivedBy(transition),
  announces: announcedBy(transition),
  delivery: deliveryOf(transition),
  joinder: joinderOf(transition),
  opens: openedBy(transition),
  paperKind: paperKindOf(transition),
  intake: transition.intake === true,
  cures: transition.doneWhen ?? null,
  waiting: allowed ? waitingFor(edition, transition, facts) : [],
  draft: transition.draft ?? null,
  beside: shownBeside(transition),
});

import { createHash } from 'node:crypto';
import { DomainError, type Words } from '#libs/kernel';
import { cite, dateOfInstant, type Explanation, type Notice, type Term } from '#libs/legal';
import { concerns, type AnyClock, type AnyEdition } from '#libs/procedures';
import { canonical } from '../../domain/canonical.js';
import type { StoredCase } from '../../domain/case.js';
import type { Clock } from '../../domain/clock.js';
import { explainClock, type ClockAccount } from '../../domain/explain-clock.js';
import { healthOf, pausedDays, type Health } from '../../domain/health.js';
import type { RuleBook, RuleConfirmation } from '../confirm-rule.js';
import { factsOf } from '../facts.js';
import type { CasePerson } from '../ports.js';
import { Approvals, type Approval } from './clock-approvals.js';
import { seeCase, type ReadDeps } from './case-access.js';
import { objectionTo, queriesOf, type DeadlineQuery, type Objection } from './deadline-queries.js';
import type { ClockStory, GenerationLine } from './ports.js';
import { editionOf } from './titles.js';
import { partyConcerned, whoseClock } from './whose-clock.js';

/** 期限计算书: why a date is what it is, complete enough to be counted again by hand. */
export interface Certificate {
  readonly clock: {
    readonly id: string;
    readonly name: string;
    readonly title: Words;
    readonly subject: string;
    /** Name of the party or the person for whom it runs; null where it runs for all, or about a matter. */
    readonly whose: string | null;
    readonly run: number;
    readonly generation: number;
    readonly state: Clock['state'];
    readonly duty: string;
  };
  readonly case: { readonly id: string; readonly number: string | null; readonly title: string };
  readonly anchor: { readonly event: Words; readonly on: string; readonly proof: string | null };
  readonly law: {
    readonly citation: string;
    readonly edition: string;
    readonly effectiveFrom: string;
    readonly standing: string;
    readonly words: Words;
    /** Who confirmed a rule that awaited legal review, and by which document; null where nobody had to, or nobody did. */
    readonly confirmation: {
      readonly documentNumber: string;
      readonly on: string;
      readonly by: readonly string[];
    } | null;
  };
  readonly term: Term;
  readonly target: { readonly on: string; readonly words: Words; readonly citation: string } | null;
  readonly extensions: readonly {
    readonly id: string;
    readonly count: number;
    readonly unit: string;
    readonly grantedOn: string;
    readonly citation: string | null;
    readonly approval: Approval | null;
  }[];
  readonly exclusions: readonly {
    readonly kind: string;
    readonly title: Words;
    readonly citation: string | null;
    readonly from: string;
    readonly to: string | null;
    readonly approval: Approval | null;
  }[];
  /** Days given back by pauses up to today. */
  readonly excludedDays: number;
  readonly roll: { readonly rule: string; readonly from: string; readonly to: string } | null;
  readonly nominal: string;
  readonly due: string;
  readonly dueAt: string;
  /** As recorded; null while the clock is paused. */
  readonly recordedDueOn: string | null;
  /** False where the calendar has changed since and the clock was not counted anew yet. */
  readonly agrees: boolean;
  readonly asIfResumedOn: string | null;
  readonly provisional: boolean;
  readonly explanation: Explanation;
  readonly notices: readonly Notice[];
  readonly generations: readonly (GenerationLine & { readonly approval: Approval | null })[];
  readonly outcome: {
    readonly health: Health;
    readonly firedAt: string | null;
    readonly settledOn: string | null;
    readonly lateByOutage: boolean;
  };
  readonly computedAt: string;
  /** Hex SHA-256 of this certificate's canonical JSON without `computedAt`, `digest`, `queries` and `objection`. */
  readonly digest: string;
  /** Objections to this day and their answers, as this person may read them: no part of the calculation. */
  readonly queries: readonly DeadlineQuery[];
  readonly objection: Objection;
}

type Content = Omit<Certificate, 'digest' | 'computedAt' | 'queries' | 'objection'>;

const STANDINGS: Readonly<Record<string, Words>> = {
  statute: { zh: '法定期限', en: 'Fixed by law' },
  guide: { zh: '办案指南', en: 'From a guide of the national office' },
  policy: { zh: '内部目标', en: 'The office’s own target' },
  unverified: { zh: '待法制审核', en: 'Awaiting legal review' },
};

/** The certificate of a clock, in every state of it. */
export class ClockCertificate {
  constructor(
    private readonly deps: ReadDeps,
    private readonly rules: Pick<RuleBook, 'confirmed'>,
  ) {}

  /** @throws DomainError CASEWORK.NO_SUCH_CLOCK_ID, for a clock of somebody else's case as for none */
  async execute(clockId: string, person: CasePerson): Promise<Certificate> {
    const calendar = await this.deps.calendars.current();
    return this.deps.work.run(person.viewer, async (tx) => {
      const story = await this.deps.reader.clockStory(tx, clockId);
      if (!story || (person.party && person.party.caseId !== story.caseId)) throw noSuchClock();
      const { stored } = await seeCase(this.deps, tx, story.caseId, person);
      const about = partyConcerned(stored, story.clock);
      if (person.party && !concerns({ duty: story.clock.duty, about }, person.party)) throw noSuchClock();
      const { exclusions } = editionOf(stored);
      const titleOf = (kind: string): Words | undefined => exclusions[kind]?.title;
      const account = explainClock(story.clock, dateOfInstant(story.now), calendar, titleOf);
      const health = healthOf(story.clock, { today: dateOfInstant(story.now), now: story.now, calendar });
      const rule = {
        agency: stored.agency,
        procedure: stored.procedure,
        edition: stored.edition,
        citation: story.clock.citation,
      };
      const confirmation = story.clock.standing === 'unverified' ? await this.rules.confirmed(tx, rule) : null;
      const whose = await whoseClock(stored, story.clock, (id) => this.deps.reader.personNames(tx, [id]));
      const plain = certify(stored, { ...story, whose }, account, health);
      const content = confirmation ? { ...plain, law: confirmedLaw(plain.law, confirmation) } : plain;
      const { id: actorId, name, party } = person;
      const facts = factsOf({
        ...{ stored, input: {}, today: dateOfInstant(story.now), calendar },
        actor: {
          ...{ id: actorId, name, capacities: this.deps.capacities.of(person, stored) },
          ...(party ? { party: party.id } : {}),
        },
      });
      return {
        ...sealed(party ? forParty(content) : content, story.now),
        queries: queriesOf(stored, party?.id ?? null).filter((query) => query.clock.id === clockId),
        objection: objectionTo(stored, story.clock, facts),
      };
    });
  }
}

/** A party is told what was decided under which article, not who in the agency said what about it. */
function forParty<T extends Content>(content: T): T {
  const outward = <A extends { readonly approval: Approval | null }>(a: A): A => ({
    ...a,
    approval: a.approval && { ...a.approval, by: '', reason: null },
  });
  const { confirmation } = content.law;
  return {
    ...content,
    law: { ...content.law, confirmation: confirmation && { ...confirmation, by: [] } },
    target: null,
    anchor: { ...content.anchor, proof: null },
    extensions: content.extensions.map(outward),
    exclusions: content.exclusions.map(outward),
    generations: content.generations.map(outward),
  };
}

function sealed(content: Content, computedAt: string): Omit<Certificate, 'queries' | 'objection'> {
  return { ...content, computedAt, digest: createHash('sha256').update(canonical(content)).digest('hex') };
}

function certify(
  stored: StoredCase,
  story: ClockStory & Pick<Certificate['clock'], 'whose'>,
  account: ClockAccount,
  health: Health,
): Content {
  const { clock } = story;
  const edition = editionOf(stored);
  const def = edition.clocks[clock.clock];
  if (!def) throw new Error(`clock ${clock.clock} is not defined in edition ${edition.effectiveFrom}`);
  const approvals = new Approvals(stored, story.history);
  return {
    clock: {
      id: clock.id,
      name: clock.clock,
      title: def.title,
      subject: clock.subject,
      whose: story.whose,
      run: clock.run,
      generation: clock.generation,
      state: clock.state,
      duty: clock.duty,
    },
    case: { id: stored.id, number: stored.number, title: stored.title },
    anchor: { event: def.anchor, on: clock.anchoredOn, proof: clock.proof },
    law: lawOf(clock, def, edition),
    term: clock.term,
    target: targetOf(clock, def),
    extensions: clock.extensions.map((e, i) => ({
      ...e,
      citation: citeOrNull(def.extensions?.find((rule) => rule.id === e.id)?.citation),
      approval: approvals.of(
        i - clock.extensions.length,
        (effect) => 'extend' in effect && effect.extend === clock.clock,
      ),
    })),
    exclusions: clock.pauses.map((p, i) => ({
      ...p,
      // What rested when it ended rested until then.
      to: p.to ?? clock.settledOn,
      title: edition.exclusions[p.kind]?.title ?? { zh: p.kind, en: p.kind },
      citation: citeOrNull(edition.exclusions[p.kind]?.citation),
      approval: approvals.of(i - clock.pauses.length, (effect) => 'pause' in effect && effect.pause === clock.clock),
    })),
    excludedDays: pausedDays(clock.pauses, clock.settledOn ?? dateOfInstant(story.now)),
    roll:
      account.nominal === account.due || clock.term.direction === 'before'
        ? null
        : { rule: clock.term.roll ?? 'none', from: account.nominal, to: account.due },
    nominal: account.nominal,
    due: account.due,
    dueAt: account.dueAt,
    recordedDueOn: clock.dueOn,
    agrees: clock.dueOn === null || clock.dueAt === account.dueAt,
    asIfResumedOn: account.asIfResumedOn,
    provisional: account.provisional,
    explanation: account.explanation,
    notices: account.notices,
    generations: story.generations.map((g) => ({ ...g, approval: approvals.at(g.caseVersion) })),
    outcome: { health, firedAt: story.firedAt, settledOn: clock.settledOn, lateByOutage: story.lateByOutage },
  };
}

function lawOf(clock: Clock, def: AnyClock, edition: AnyEdition): Certificate['law'] {
  return {
    citation: clock.citation,
    edition: edition.effectiveFrom,
    effectiveFrom: def.citation.effectiveFrom,
    standing: clock.standing,
    words: STANDINGS[clock.standing] ?? { zh: clock.standing, en: clock.standing },
    confirmation: null,
  };
}

/** The standing stays as the edition has it; beside it stands that two people compared it with the gazette. */
const confirmedLaw = (law: Certificate['law'], c: RuleConfirmation): Certificate['law'] => ({
  ...law,
  words: { zh: `已法制审核(${c.documentNumber})`, en: `Legally reviewed (${c.documentNumber})` },
  confirmation: {
    documentNumber: c.documentNumber,
    on: dateOfInstant(c.confirmedAt ?? c.proposedAt),
    by: [c.proposedBy, ...(c.confirmedBy === null ? [] : [c.confirmedBy])],
  },
});

function targetOf(clock: Clock, def: AnyClock): Certificate['target'] {
  if (!clock.targetOn || !def.target) return null;
  return {
    on: clock.targetOn,
    words: { zh: '内部目标', en: 'The office’s own target' },
    citation: cite(def.target.citation),
  };
}

const citeOrNull = (citation: AnyClock['citation'] | undefined): string | null => (citation ? cite(citation) : null);

const noSuchClock = (): DomainError =>
  new DomainError('CASEWORK.NO_SUCH_CLOCK_ID', 'notFound', { zh: '没有找到该期限', en: 'There is no such clock' });

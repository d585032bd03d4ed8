import { DomainError, type Words } from '#libs/kernel';
import { dateOfInstant } from '#libs/legal';
import { recordsOf, stepsFor } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import { readFollowCode } from '../../domain/follow-code.js';
import type { Present } from '../../domain/health.js';
import { factsOf } from '../facts.js';
import type { Calendars, CasePerson, UnitOfWork, Work } from '../ports.js';
import { byUrgency, clockLine, type ClockLine } from './clock-view.js';
import type { CaseReader, DocumentLine, Follower, HistoryLine } from './ports.js';
import { documentTitle, editionOf, stageTitle } from './titles.js';

export interface FollowDeps {
  readonly work: UnitOfWork;
  readonly reader: CaseReader;
  readonly calendars: Calendars;
}

export interface FollowRequest {
  readonly code: string;
  /** Last four digits of the party's telephone; of its credit code where it gave no telephone. */
  readonly phoneTail: string;
}

export interface PassedStage {
  readonly stage: string;
  readonly title: Words;
  /** Legal date on which the case came to it. */
  readonly on: string;
  readonly now: boolean;
}

export interface Duty {
  readonly words: Words;
  readonly dueOn: string | null;
  readonly clock: ClockLine;
}

/** What a party reads about its case without an account. */
export interface PublicView {
  readonly caseId: string;
  readonly version: number;
  readonly number: string | null;
  readonly title: string;
  readonly you: { readonly party: string; readonly role: string; readonly name: string };
  readonly stage: string;
  readonly stageTitle: Words;
  readonly open: boolean;
  readonly passed: readonly PassedStage[];
  /** What you must do next, the most urgent first. */
  readonly yours: readonly Duty[];
  /** What the agency must do next. */
  readonly agencys: readonly Duty[];
  readonly served: readonly {
    readonly document: string;
    readonly title: Words;
    readonly sentOn: string;
    readonly receivedOn: string | null;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: Words;
    readonly madeAt: string;
  }[];
  /** Steps that you can take now. */
  readonly steps: readonly { readonly transition: string; readonly title: Words }[];
}

export interface Followed {
  readonly view: PublicView;
  /** The party as an actor, for the steps it may take. */
  readonly person: CasePerson;
}

/** A party follows its case by code 凭码查询. Wrong code and wrong tail are answered alike. */
export class FollowByCode {
  constructor(private readonly deps: FollowDeps) {}

  /** @throws DomainError CASEWORK.NO_SUCH_CODE */
  async execute(asked: FollowRequest): Promise<Followed> {
    const person = await this.access(asked);
    const { party } = person;
    if (!party) throw noSuchCode();
    const calendar = await this.deps.calendars.current();
    return this.deps.work.run(person.viewer, async (tx) => {
      const stored = await this.deps.reader.stored(tx, party.caseId);
      if (!stored) throw noSuchCode();
      const now = await this.deps.reader.now(tx);
      const present = { today: dateOfInstant(now), now, calendar };
      return { view: await this.view(tx, stored, person, present), person };
    });
  }

  /** Who the holder of a code is, for requests that act by it. @throws DomainError CASEWORK.NO_SUCH_CODE */
  async access(asked: FollowRequest): Promise<CasePerson> {
    const code = readFollowCode(asked.code);
    const tail = asked.phoneTail.normalize('NFKC').trim().toUpperCase();
    if (!code || !/^[0-9A-Z]{4}$/.test(tail)) throw noSuchCode();
    const found = await this.deps.work.run({ as: 'system' }, (tx) => this.deps.reader.follower(tx, code, tail));
    if (!found) throw noSuchCode();
    return personOf(found);
  }

  private async view(tx: Work, stored: StoredCase, person: CasePerson, present: Present): Promise<PublicView> {
    const history = await this.deps.reader.history(tx, stored.id, 0, 500);
    const documents = await this.deps.reader.documents(tx, stored.id);
    const { party } = person;
    const id = party?.id ?? '';
    const role = party?.role ?? '';
    const clocks = stored.clocks
      .map((c) => clockLine(stored, c, present))
      .sort(byUrgency)
      .filter(runs);
    const yours = clocks.filter(
      (c) => (c.duty === role || c.duty === 'party') && (c.subject === '' || c.subject === id),
    );
    return {
      caseId: stored.id,
      version: stored.version,
      number: stored.number,
      title: stored.title,
      you: { party: id, role, name: person.name },
      stage: stored.stage,
      stageTitle: stageTitle(stored, stored.stage),
      open: stored.open,
      passed: passedStages(stored, history),
      yours: yours.map(dutyOf),
      agencys: clocks.filter((c) => c.duty === 'authority').map(dutyOf),
      served: servedTo(stored, id),
      documents: addressedTo(stored, documents, role),
      steps: openSteps(stored, person, present),
    };
  }
}

const personOf = (f: Follower): CasePerson => ({
  id: `party:${f.party}`,
  name: f.name,
  viewer: { as: 'party', caseId: f.caseId },
  onBehalfOf: null,
  roles: [],
  below: [],
  party: { caseId: f.caseId, id: f.party, role: f.role },
});

const runs = (c: ClockLine): boolean =>
  c.state === 'armed' || c.state === 'paused' || (c.state === 'fired' && c.health.state === 'overdue');

const dutyOf = (clock: ClockLine): Duty => ({
  words: clock.dueOn
    ? {
        zh: `${clock.title.zh}:${clock.dueOn}前(${clock.health.words.zh})`,
        en: `${clock.title.en}: by ${clock.dueOn} (${clock.health.words.en})`,
      }
    : { zh: `${clock.title.zh}:${clock.health.words.zh}`, en: `${clock.title.en}: ${clock.health.words.en}` },
  dueOn: clock.dueOn,
  clock,
});

function passedStages(stored: StoredCase, history: readonly HistoryLine[]): PassedStage[] {
  const passed: PassedStage[] = [];
  for (const row of history) {
    if (passed.at(-1)?.stage === row.to) continue;
    passed.push({ stage: row.to, title: stageTitle(stored, row.to), on: dateOfInstant(row.at), now: false });
  }
  return passed.map((p, i) => (i === passed.length - 1 ? { ...p, now: true } : p));
}

const servedTo = (stored: StoredCase, party: string): PublicView['served'] =>
  recordsOf(stored.file, 'service')
    .filter((s) => s.party === party)
    .map((s) => ({
      document: s.document,
      title: documentTitle(stored, s.document),
      sentOn: s.sentOn,
      receivedOn: s.receivedOn ?? null,
    }));

function addressedTo(stored: StoredCase, documents: readonly DocumentLine[], role: string): PublicView['documents'] {
  const defined = editionOf(stored).documents;
  return documents
    .filter(({ kind }) => defined[kind]?.to?.some((to) => to === role || to === 'public') === true)
    .map(({ id, kind, madeAt }) => ({ id, kind, title: documentTitle(stored, kind), madeAt }));
}

function openSteps(stored: StoredCase, person: CasePerson, present: Present): PublicView['steps'] {
  const role = person.party?.role;
  if (role !== 'requester' && role !== 'respondent' && role !== 'third-party') return [];
  const actor = { id: person.id, name: person.name, capacities: [role] as const, party: person.party?.id ?? '' };
  const facts = factsOf({ stored, input: {}, actor, today: present.today, calendar: present.calendar });
  return stepsFor(editionOf(stored), facts)
    .filter((s) => s.allowed)
    .map(({ transition }) => ({ transition: transition.id, title: transition.title }));
}

const noSuchCode = (): DomainError =>
  new DomainError('CASEWORK.NO_SUCH_CODE', 'notFound', {
    zh: '查询码或电话后四位不正确',
    en: 'The code or the last four digits of the telephone are not right',
  });

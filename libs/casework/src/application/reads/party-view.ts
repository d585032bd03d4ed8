import type { Words } from '#libs/kernel';
import { dateOfInstant } from '#libs/legal';
import { concerns, recordOf, recordsOf } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Present } from '../../domain/health.js';
import { isOwnPaper } from '../../domain/own-papers.js';
import { canBeRead, isLetterTo } from '../../domain/party-letters.js';
import type { CasePerson } from '../ports.js';
import { byUrgency } from '../../domain/next-clock.js';
import { lineOf, type ClockLine } from './clock-view.js';
import { queriesOf, type DeadlineQuery } from './deadline-queries.js';
import { dutyOf, waitedFor, type Duty } from './party-duties.js';
import { awaitedHearings, type AwaitedHearing } from './party-hearings.js';
import { mainStep, nextOf, type WhatIsNext } from './party-next.js';
import { appliedFor, notBegun, pendingOf, type Pending } from './party-pending.js';
import { openSteps, type PartyStep } from './party-steps.js';
import type { DocumentLine, HistoryLine } from './ports.js';
import { partyConcerned } from './whose-clock.js';
import { documentTitle, editionOf, partyTitle, stageTitle } from './titles.js';

export interface PassedStage {
  readonly stage: string;
  readonly title: Words;
  /** Legal date on which the case came to it. */
  readonly on: string;
  readonly now: boolean;
}

export interface Served {
  readonly document: string;
  readonly title: Words;
  readonly sentOn: string | null;
  readonly receivedOn: string | null;
}

/** What a party reads of a ruling that was served on it. */
export interface ServedRuling {
  readonly madeOn: string | null;
  readonly finding: string | null;
  readonly reasons: string | null;
  readonly order: string | null;
  readonly remedy: string | null;
}

/** What a party reads about its case without an account: nothing of what the agency says among itself. */
export interface PublicView extends WhatIsNext {
  readonly caseId: string;
  readonly version: number;
  readonly number: string | null;
  readonly title: string;
  readonly you: { readonly party: string; readonly role: string; readonly name: string };
  readonly stage: string;
  readonly stageTitle: Words;
  /** Where the stage bears the name of a period that has begun for others and not for this party. */
  readonly notBegun: Words | null;
  readonly open: boolean;
  /** The day at the office, whatever the reader's computer shows. */
  readonly today: string;
  /** Who decides, as notified at docketing (Order 81 art. 20): the right to ask for recusal hangs on it. */
  readonly panel: readonly { readonly person: string; readonly name: string; readonly leads: boolean }[];
  readonly passed: readonly PassedStage[];
  /** What you must do next, the most urgent first. */
  readonly yours: readonly Duty[];
  /** The hearings that are set, the next one first. */
  readonly hearings: readonly AwaitedHearing[];
  /** What the agency must do next. */
  readonly agencys: readonly Duty[];
  readonly served: readonly Served[];
  readonly ruling: ServedRuling | null;
  readonly documents: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: Words;
    readonly madeAt: string;
    /** What this party filed itself, and not a letter to it. */
    readonly own: boolean;
    /** Whether its text is open to this party: from the recorded receipt on, where periods hang on it. */
    readonly readable: boolean;
  }[];
  /** What you asked for and nobody has decided yet. */
  readonly pending: readonly Pending[];
  /** Objections of yours to a last day, each with its answer. */
  readonly queries: readonly DeadlineQuery[];
  /** What you did in this case yourself. */
  readonly filed: readonly { readonly transition: string; readonly title: Words; readonly at: string }[];
  /** Steps that you can take now. */
  readonly steps: readonly PartyStep[];
}

export interface PartyViewParts {
  readonly stored: StoredCase;
  readonly person: CasePerson;
  readonly history: readonly HistoryLine[];
  readonly documents: readonly DocumentLine[];
  /** `kind/id` of a record → the version of the case at which it came on file. */
  readonly entered: ReadonlyMap<string, number>;
  readonly present: Present;
}

interface Party {
  readonly id: string;
  readonly role: string;
}

/** The view of one party, from what is stored. */
export function partyView(parts: PartyViewParts): PublicView {
  const { stored, person, history, present } = parts;
  const party = { id: person.party?.id ?? '', role: person.party?.role ?? '' };
  const duties = stored.clocks
    .filter((c) => concerns({ duty: c.duty, about: partyConcerned(stored, c) }, party))
    // The office's own target is the office's own.
    .map((c) => ({ ...lineOf(stored, c, present), targetOn: null }))
    .filter(runs)
    .sort(byUrgency)
    .map((clock) => dutyOf(stored, clock));
  const [yours, agencys] = [
    duties.filter((d) => d.clock.duty !== 'authority'),
    duties.filter((d) => d.clock.duty === 'authority'),
  ];
  const steps = openSteps(stored, person, present);
  const hearings = awaitedHearings(stored, present.today);
  return {
    caseId: stored.id,
    version: stored.version,
    number: stored.number,
    title: stored.title,
    you: { party: party.id, role: party.role, name: person.name },
    stage: stored.stage,
    stageTitle: stageTitle(stored, stored.stage),
    notBegun: notBegun(stored, party),
    open: stored.open,
    today: present.today,
    panel: (recordOf(stored.file, 'panel')?.members ?? []).map(({ person, name, leads }) => ({ person, name, leads })),
    ...nextOf(stored, {
      yours: yours.find(({ clock }) => !clock.ofRight),
      hearing: hearings[0],
      agencys: agencys[0],
      others: waitedFor(stored, party, present),
      step: mainStep(stored, steps),
    }),
    passed: passedStages(stored, history),
    yours,
    hearings,
    agencys,
    served: servedTo(stored, party.id),
    ruling: rulingServedOn(stored, party.id),
    documents: papersOf(parts, party),
    pending: pendingOf(stored, party.id),
    queries: queriesOf(stored, party.id),
    filed: history
      .filter((row) => row.actor === person.id)
      .map((row) => ({ transition: row.transition, title: titleOfAct(stored, row), at: row.at })),
    steps,
  };
}

const runs = (c: ClockLine): boolean =>
  c.state === 'armed' || c.state === 'paused' || (c.state === 'fired' && c.health.state === 'overdue');

function passedStages(stored: StoredCase, history: readonly HistoryLine[]): PassedStage[] {
  const passed: PassedStage[] = [];
  for (const row of history) {
    if (passed.at(-1)?.stage === row.to) continue;
    passed.push({ stage: row.to, title: stageTitle(stored, row.to), on: dateOfInstant(row.at), now: false });
  }
  return passed.map((p, i) => (i === passed.length - 1 ? { ...p, now: true } : p));
}

/** What was done, and where something was applied for, what. */
function titleOfAct(stored: StoredCase, { transition, input }: HistoryLine): Words {
  const title = partyTitle(stored, transition);
  const what = appliedFor(input['kind']);
  return what ? { zh: `${title.zh}:${what.zh}`, en: `${title.en}: ${what.en}` } : title;
}

const servedTo = (stored: StoredCase, party: string): Served[] =>
  recordsOf(stored.file, 'service')
    .filter((s) => s.party === party && editionOf(stored).documents[s.document]?.from !== 'party')
    .map((s) => ({
      document: s.document,
      title: documentTitle(stored, s.document),
      sentOn: s.sentOn ?? null,
      receivedOn: s.receivedOn ?? null,
    }));

/** A ruling is a party's to read once it was served on it; drafts and what was approved are not. */
function rulingServedOn(stored: StoredCase, party: string): ServedRuling | null {
  const decision = recordOf(stored.file, 'decision');
  // The receipt of a ruling that was undone does not open the one in its place.
  const served = recordsOf(stored.file, 'service').some(
    (s) =>
      s.party === party && s.document === 'ruling' && !!s.receivedOn && (s.about ?? null) === (decision?.round ?? null),
  );
  if (!decision || !served || !['made', 'corrected', 'changed', 'revoked'].includes(decision.state)) return null;
  const { madeOn = null, finding = null, reasons = null, order = null, remedy = null } = decision;
  return { madeOn, finding, reasons, order, remedy };
}

const papersOf = (
  { stored, documents, entered, history, person }: PartyViewParts,
  party: Party,
): PublicView['documents'] => {
  const edition = editionOf(stored);
  const correspondence = { file: stored.file, documents, entered };
  const steps = new Map(history.map((row) => [row.version, row]));
  return documents.flatMap((made) => {
    const own = isOwnPaper(made, steps.get(made.version), { ...party, person: person.id }, edition);
    if (!own && !isLetterTo(made, party, stored, edition)) return [];
    const readable = own || canBeRead(made, party, correspondence, edition);
    const { id, kind, madeAt } = made;
    return [{ id, kind, title: documentTitle(stored, kind), madeAt, own, readable }];
  });
};

import type { Words } from '#libs/kernel';
import { dateOfInstant } from '#libs/legal';
import { stagesOf, stepsFor, type Actor } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Present } from '../../domain/health.js';
import { factsOf } from '../facts.js';
import type { CasePerson, Work } from '../ports.js';
import { seeCase, type ReadDeps } from './case-access.js';
import { byUrgency, clockLine, type ClockLine } from './clock-view.js';
import type { GenerationLine, HistoryLine } from './ports.js';
import { editionOf, stageTitle, transitionTitle } from './titles.js';

/** One stretch of a clock's band. Legal dates, both included; `to` is null for what has no end yet. */
export interface BandStretch {
  readonly kind: 'running' | 'pause' | 'extension' | 'overdue';
  readonly from: string;
  readonly to: string | null;
  readonly title: Words;
}

/** A clock as a band: when it ran, rested and was prolonged, and how its due day came to be. */
export interface Band {
  readonly clock: ClockLine;
  readonly stretches: readonly BandStretch[];
  readonly generations: readonly GenerationLine[];
}

export interface CaseEventLine {
  readonly version: number;
  readonly at: string;
  readonly on: string;
  readonly transition: string;
  readonly title: Words;
  readonly to: string;
  readonly toTitle: Words;
  readonly by: string;
  readonly capacity: string;
}

/** Something that can be done now, and by whom. */
export interface Task {
  readonly transition: string;
  readonly title: Words;
  readonly by: readonly string[];
}

/** Why a case is where it is: what happened, which time runs, whose turn it is, what stands in the way. */
export interface CaseExplained {
  readonly version: number;
  readonly today: string;
  readonly stage: string;
  readonly stageTitle: Words;
  readonly events: readonly CaseEventLine[];
  /** True where the history is longer than what is shown; the timeline has all of it. */
  readonly more: boolean;
  readonly bands: readonly Band[];
  readonly tasks: readonly Task[];
  readonly turn: { readonly of: 'authority' | 'party' | 'nobody'; readonly words: Words };
  /** The main step that is not open, with every guard that keeps it closed. */
  readonly blocked: readonly {
    readonly transition: string;
    readonly title: Words;
    readonly failures: readonly { readonly guard: string; readonly message: Words; readonly article: string }[];
  }[];
}

const MOST_EVENTS = 500;
const CAPACITIES = ['officer', 'panel', 'head', 'superior', 'requester', 'respondent', 'third-party'] as const;

/** Explains one case 案情说明. */
export class ExplainCase {
  constructor(private readonly deps: ReadDeps) {}

  /** @throws DomainError CASEWORK.NOT_FOUND */
  async execute(caseId: string, person: CasePerson): Promise<CaseExplained> {
    const calendar = await this.deps.calendars.current();
    return this.deps.work.run(person.viewer, async (tx) => {
      const { stored } = await seeCase(this.deps, tx, caseId, person);
      const now = await this.deps.reader.now(tx);
      const present: Present = { today: dateOfInstant(now), now, calendar };
      const rows = await this.deps.reader.history(tx, caseId, 0, MOST_EVENTS + 1);
      const bands = await this.bands(tx, stored, present);
      const steps = stepsOf(stored, present);
      return {
        version: stored.version,
        today: present.today,
        stage: stored.stage,
        stageTitle: stageTitle(stored, stored.stage),
        events: rows.slice(0, MOST_EVENTS).map((row) => eventLine(stored, row)),
        more: rows.length > MOST_EVENTS,
        bands,
        tasks: steps.tasks,
        turn: turnOf(stored, bands),
        blocked: steps.blocked,
      };
    });
  }

  private async bands(tx: Work, stored: StoredCase, present: Present): Promise<Band[]> {
    const lines = stored.clocks.map((c) => clockLine(stored, c, present)).sort(byUrgency);
    const bands: Band[] = [];
    for (const clock of lines) {
      const story = await this.deps.reader.clockStory(tx, clock.id);
      bands.push({
        clock,
        stretches: stretchesOf(stored, clock, present.today),
        generations: story?.generations ?? [],
      });
    }
    return bands;
  }
}

const eventLine = (stored: StoredCase, row: HistoryLine): CaseEventLine => ({
  version: row.version,
  at: row.at,
  on: dateOfInstant(row.at),
  transition: row.transition,
  title: transitionTitle(stored, row.transition),
  to: row.to,
  toTitle: stageTitle(stored, row.to),
  by: row.actorName,
  capacity: row.capacity,
});

/** A band in the order of its days. Pure. */
export function stretchesOf(
  stored: Pick<StoredCase, 'procedure' | 'edition'>,
  clock: Pick<ClockLine, 'anchoredOn' | 'dueOn' | 'settledOn' | 'state' | 'pauses' | 'extensions'>,
  today: string,
): BandStretch[] {
  const { exclusions } = editionOf(stored);
  const end = clock.settledOn ?? clock.dueOn;
  const running: BandStretch = {
    kind: 'running',
    from: clock.anchoredOn,
    to: end,
    title: { zh: '期间', en: 'Running' },
  };
  const pauses = clock.pauses.map((p): BandStretch => ({
    kind: 'pause',
    from: p.from,
    to: p.to,
    title: exclusions[p.kind]?.title ?? { zh: p.kind, en: p.kind },
  }));
  const extensions = clock.extensions.map((e): BandStretch => ({
    kind: 'extension',
    from: e.grantedOn,
    to: clock.dueOn,
    title: { zh: `延长(${e.count})`, en: `Extended (${e.count})` },
  }));
  const isLate = clock.dueOn !== null && clock.state === 'fired' && (clock.settledOn ?? today) > clock.dueOn;
  const late: BandStretch[] = isLate
    ? [{ kind: 'overdue', from: clock.dueOn ?? '', to: clock.settledOn, title: { zh: '超期', en: 'Overdue' } }]
    : [];
  return [running, ...pauses, ...extensions, ...late];
}

/** What each capacity could do now, and what the next main step still lacks. */
function stepsOf(stored: StoredCase, { today, calendar }: Present): Pick<CaseExplained, 'tasks' | 'blocked'> {
  const tasks = new Map<string, { title: Words; by: string[] }>();
  const blocked = new Map<string, CaseExplained['blocked'][number]>();
  const edition = editionOf(stored);
  for (const capacity of CAPACITIES) {
    const actor: Actor = { id: 'explained', name: '', capacities: [capacity] };
    for (const step of stepsFor(edition, factsOf({ stored, input: {}, actor, today, calendar }))) {
      const { id, title } = step.transition;
      if (step.allowed) tasks.set(id, { title, by: [...(tasks.get(id)?.by ?? []), capacity] });
      else if (stagesOf(edition, step.transition).includes(stored.stage))
        blocked.set(id, { transition: id, title, failures: step.failures });
    }
  }
  return {
    tasks: [...tasks].map(([transition, task]) => ({ transition, ...task })),
    blocked: [...blocked.values()].filter((b) => !tasks.has(b.transition) && b.failures.length > 0).slice(0, 10),
  };
}

function turnOf(stored: StoredCase, bands: readonly Band[]): CaseExplained['turn'] {
  if (!stored.open) return { of: 'nobody', words: { zh: '本案已结束', en: 'The case is closed' } };
  const next = bands.find((b) => ['armed', 'fired'].includes(b.clock.state) && b.clock.settledOn === null)?.clock;
  if (!next) return { of: 'nobody', words: { zh: '没有进行中的期限', en: 'No time limit is running' } };
  const of = next.duty === 'authority' ? ('authority' as const) : ('party' as const);
  const who = of === 'authority' ? { zh: '办案机关', en: 'the agency' } : { zh: '当事人', en: 'a party' };
  return {
    of,
    words: {
      zh: `等待${who.zh}:${next.title.zh},${next.dueOn ?? ''}(${next.health.words.zh})`,
      en: `Waiting for ${who.en}: ${next.title.en}, ${next.dueOn ?? ''} (${next.health.words.en})`,
    },
  };
}

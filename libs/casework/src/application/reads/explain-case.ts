import type { Words } from '#libs/kernel';
import { dateOfInstant } from '#libs/legal';
import type { StoredCase } from '../../domain/case.js';
import type { Present } from '../../domain/health.js';
import type { CasePerson, Work } from '../ports.js';
import { seeCase, type ReadDeps } from './case-access.js';
import { awaitedClocks, type AwaitedClock } from './awaited-clocks.js';
import { stretchesOf, type Band } from './bands.js';
import { clockLines } from './clock-view.js';
import type { HistoryLine } from './ports.js';
import { stepsAhead, type Blocked, type Task } from './steps-ahead.js';
import { stageTitle, transitionTitle } from './titles.js';
import { whoseTurn, type WhoseTurn } from './whose-turn.js';

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
  readonly awaited: readonly AwaitedClock[];
  /** What can be done now: first what a running clock waits for, then what moves the case on, then the rest. */
  readonly tasks: readonly Task[];
  readonly turn: WhoseTurn;
  /** What should come next and is not open, with every guard that keeps it closed. */
  readonly blocked: readonly Blocked[];
}

const MOST_EVENTS = 500;

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
      const steps = stepsAhead(stored, present);
      return {
        version: stored.version,
        today: present.today,
        stage: stored.stage,
        stageTitle: stageTitle(stored, stored.stage),
        events: rows.slice(0, MOST_EVENTS).map((row) => eventLine(stored, row)),
        more: rows.length > MOST_EVENTS,
        bands,
        awaited: awaitedClocks(stored, present),
        tasks: steps.tasks,
        turn: whoseTurn(
          stored,
          bands.map((b) => b.clock),
          steps.tasks,
        ),
        blocked: steps.blocked,
      };
    });
  }

  private async bands(tx: Work, stored: StoredCase, present: Present): Promise<Band[]> {
    const bands: Band[] = [];
    for (const clock of clockLines(stored, present)) {
      const generations = (await this.deps.reader.clockStory(tx, clock.id))?.generations ?? [];
      bands.push({
        clock,
        stretches: stretchesOf(stored, clock, generations, present.today),
        generations,
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

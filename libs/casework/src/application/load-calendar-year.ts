import { checkYears, dateOfInstant, makeCalendar, type Calendar, type YearData } from '#libs/legal';
import { editionNamed, procedureById, type Decision } from '#libs/procedures';
import type { Move, StoredCase } from '../domain/case.js';
import type { Clock, ClockChange } from '../domain/clock.js';
import { project, type Keeping } from '../domain/project.js';
import { makeMove } from '../domain/make-move.js';
import { bellsOf } from './advance-case.js';
import type { Bells, CaseBook, UnitOfWork, Work } from './ports.js';

export interface CalendarBook {
  years(tx: Work): Promise<YearData[]>;
  /** Writes a year, replacing one that stood there. */
  put(tx: Work, year: YearData): Promise<void>;
  /** Open cases after this id that have a running clock, in order of id. */
  running(tx: Work, after: string, limit: number): Promise<string[]>;
}

export interface LoadCalendarDeps {
  readonly work: UnitOfWork;
  readonly book: CaseBook;
  readonly calendars: CalendarBook;
  readonly bells: Bells;
}

export interface Reprojected {
  /** Cases with a running clock that were looked at. */
  readonly cases: number;
  readonly clocks: number;
  /** Cases whose clocks still stand as before, because they stayed locked or could not be counted. */
  readonly left: readonly CaseLeft[];
}

export interface CaseLeft {
  readonly caseId: string;
  readonly why: string;
}

const BATCH = 200;
const MOVER = { actor: 'system', name: '系统', capacity: 'system', onBehalfOf: null };

/**
 * A year's State Council notice is loaded, and every running clock that it moves is moved, each as a transition of
 * its case with the notice as its reason. Clocks that have fired stay: what expired has expired.
 */
export class LoadCalendarYear {
  private known: { readonly version: string; readonly calendar: Calendar } | null = null;

  constructor(private readonly deps: LoadCalendarDeps) {}

  /**
   * A case that fails holds up no other; it is tried again at the end, and is named if it fails again. Loading the same
   * year once more takes up whatever is left, also after a load that was cut off half-way.
   * @throws DomainError LEGAL.BAD_CALENDAR where the year's data contradict themselves; nothing is changed then.
   */
  async execute(year: YearData): Promise<Reprojected> {
    checkYears([year]);
    const { work, calendars } = this.deps;
    await work.run({ as: 'system' }, async (tx) => {
      await calendars.put(tx, year);
      // Checked with the years beside it before anything hangs on it.
      makeCalendar(await calendars.years(tx));
    });
    const notice = year.notices.map((n) => n.number ?? n.title).join('、');
    const reason = `${year.year}年放假安排(${notice})`;
    const first = await this.throughAll(reason);
    const again = await this.each(
      first.left.map(({ caseId }) => caseId),
      reason,
    );
    return { cases: first.cases, clocks: first.clocks + again.clocks, left: again.left };
  }

  private async throughAll(reason: string): Promise<Reprojected> {
    const { work, calendars } = this.deps;
    const left: CaseLeft[] = [];
    let after = '00000000-0000-0000-0000-000000000000';
    let [cases, clocks] = [0, 0];
    for (;;) {
      const ids = await work.run({ as: 'system' }, (tx) => calendars.running(tx, after, BATCH));
      const last = ids.at(-1);
      if (!last) return { cases, clocks, left };
      after = last;
      const done = await this.each(ids, reason);
      clocks += done.clocks;
      left.push(...done.left);
      cases += ids.length;
    }
  }

  private async each(ids: readonly string[], reason: string): Promise<Omit<Reprojected, 'cases'>> {
    const left: CaseLeft[] = [];
    let clocks = 0;
    for (const caseId of ids) {
      try {
        clocks += await this.reproject(caseId, reason);
      } catch (error) {
        left.push({ caseId, why: error instanceof Error ? error.message : String(error) });
      }
    }
    return { clocks, left };
  }

  /** One case, one transaction: a clock that a person is moving at this moment is waited for, not overwritten. */
  private async reproject(caseId: string, reason: string): Promise<number> {
    const move = await this.deps.work.run({ as: 'system' }, async (tx) => {
      const locked = await this.deps.book.lock(tx, caseId, null);
      const calendar = locked ? await this.calendarOf(tx, locked.calendar) : null;
      const made = locked && calendar ? reprojection(locked.stored, locked.now, calendar, reason) : null;
      if (made) await this.deps.book.record(tx, [made], null);
      return made;
    });
    if (move) this.deps.bells.set(bellsOf(move));
    return move?.clocks.length ?? 0;
  }

  /** The one in force in this transaction: another year may have been loaded while this one is still at work. */
  private async calendarOf(tx: Work, version: string): Promise<Calendar> {
    if (this.known?.version !== version)
      this.known = { version, calendar: makeCalendar(await this.deps.calendars.years(tx)) };
    return this.known.calendar;
  }
}

/** Every running clock that becomes another, those first that others wait for: a pause ends on the due day of such a one. */
function recounted(clocks: readonly Clock[], keeping: Keeping): ClockChange[] {
  const ends = new Map<string, string | null>();
  const inOrder = [...clocks].sort((a, b) => Number(waits(a)) - Number(waits(b)));
  return inOrder.flatMap((clock): ClockChange[] => {
    if (clock.state !== 'armed' && clock.state !== 'paused') return [];
    const pauses = clock.pauses.map((p) => ({ ...p, to: (p.endsWith && ends.get(p.endsWith)) || p.to }));
    const fresh = project({ ...clock, pauses, generation: clock.generation + 1 }, keeping);
    const same =
      fresh.dueAt === clock.dueAt &&
      fresh.nominalOn === clock.nominalOn &&
      fresh.provisional === clock.provisional &&
      pauses.every((p, i) => p.to === clock.pauses[i]?.to);
    if (same) return [];
    ends.set(clock.id, fresh.dueOn);
    return [{ clock: fresh, reason: keeping.reason }];
  });
}

const waits = (clock: Clock): boolean => clock.pauses.some((p) => p.endsWith !== undefined);

/** The move that a new calendar makes in a case; null when no running clock of it becomes another. */
export function reprojection(stored: StoredCase, now: string, calendar: Calendar, reason: string): Move | null {
  const procedure = procedureById(stored.procedure);
  const edition = editionNamed(procedure, stored.edition);
  const keeping = { edition, calendar, now, today: dateOfInstant(now), reason };
  const changes = recounted(stored.clocks, keeping);
  if (changes.length === 0) return null;
  const decision: Decision = {
    transition: 'calendar-changed',
    from: stored.stage,
    to: stored.stage,
    returnStage: stored.returnStage,
    filePatch: {},
    clocks: [],
    documents: [],
    event: 'clock.calendar-changed',
    givesNumber: false,
    final: !stored.open,
    citation: edition.citation,
    standing: 'statute',
  };
  return makeMove({
    stored,
    decision,
    keeping,
    mover: MOVER,
    input: {},
    reason,
    typeMark: procedure.typeMark,
    changes,
  });
}

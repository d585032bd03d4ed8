import { addDays, dateOfInstant, parseLegalDate, type LegalDate } from '#libs/legal';
import { officersOf, type Calendars, type CasePerson, type UnitOfWork, type Work } from '../ports.js';
import { healthOf } from '../../domain/health.js';
import { boundsOf, CHIP_NAMES, CHIPS, nextOf, type Bounds, type NextClock } from '../reads/list-cases.js';
import type { CaseFilter } from '../reads/ports.js';
import {
  COUNT_TO,
  type ChipCounts,
  type CountScope,
  type DeskBook,
  type DueLine,
  type Load,
  type View,
} from './ports.js';

export interface DeskDeps {
  readonly work: UnitOfWork;
  readonly desk: DeskBook;
  readonly calendars: Calendars;
}

export interface WorkCounts {
  /** From here on a number says “at least”. */
  readonly countedTo: number;
  readonly views: Readonly<Record<View, number>>;
  /** Within the view asked for. */
  readonly chips: ChipCounts;
}

const VIEWS = ['mine', 'unassigned', 'all', 'suspended'] as const satisfies readonly View[];

/** How many cases stand behind each tab and mark of the work list. */
export class WorkCountsOf {
  constructor(private readonly deps: DeskDeps) {}

  async execute(person: CasePerson, view: View = 'mine'): Promise<WorkCounts> {
    const calendar = await this.deps.calendars.current();
    return this.deps.work.run(person.viewer, async (tx) => {
      const bounds = boundsOf(dateOfInstant(await this.deps.desk.now(tx)), calendar);
      const scope = scopeOf(person);
      const views = await this.each(tx, scope, VIEWS, (v) => ({ view: v, open: true }));
      const chips = await this.each(tx, scope, CHIP_NAMES, (chip) => ({ view, open: true, ...CHIPS[chip](bounds) }));
      return { countedTo: COUNT_TO, views, chips };
    });
  }

  private async each<N extends string>(
    tx: Work,
    scope: CountScope,
    names: readonly N[],
    filter: (name: N) => Parameters<DeskBook['count']>[2],
  ): Promise<Record<N, number>> {
    const counts: Partial<Record<N, number>> = {};
    for (const name of names) counts[name] = await this.deps.desk.count(tx, scope, filter(name));
    return counts as Record<N, number>;
  }
}

const scopeOf = (person: CasePerson): CountScope => ({
  agencies: person.viewer.as === 'person' ? person.viewer.agencies : [],
  officers: officersOf(person),
});

/** Agencies in which somebody is head, his own and those lent to him. */
export const headed = (person: CasePerson): string[] => [
  ...new Set(person.roles.filter((r) => r.role === 'head').map((r) => r.agency)),
];

/** Who has how much to do 团队负荷, in the agencies that a head leads. */
export class TeamLoad {
  constructor(private readonly deps: DeskDeps) {}

  async execute(person: CasePerson): Promise<Loads> {
    const calendar = await this.deps.calendars.current();
    return this.deps.work.run(person.viewer, async (tx) => {
      const bounds: Bounds = boundsOf(dateOfInstant(await this.deps.desk.now(tx)), calendar);
      const due = { today: CHIPS.today(bounds), soon: CHIPS.soon(bounds) };
      return { countedTo: COUNT_TO, due, people: await this.deps.desk.load(tx, headed(person), bounds) };
    });
  }
}

interface Loads {
  readonly countedTo: number;
  /** By which days of a list of cases each number is found in it. */
  readonly due: Readonly<Record<'today' | 'soon', Pick<CaseFilter, 'dueFrom' | 'dueBefore' | 'overdue'>>>;
  readonly people: readonly Load[];
}

export interface OutlookDay {
  readonly on: string;
  readonly cases: readonly (Omit<DueLine, 'next' | 'nextParty'> & { readonly next: NextClock | null })[];
}

const OUTLOOK_DAYS = 10;
const OUTLOOK_MOST = 1_000;

/** What will be late 即将超期 in the next ten working days unless somebody acts, by day. */
export class Outlook {
  constructor(private readonly deps: DeskDeps) {}

  async execute(person: CasePerson): Promise<{ readonly days: readonly OutlookDay[]; readonly complete: boolean }> {
    const calendar = await this.deps.calendars.current();
    return this.deps.work.run(person.viewer, async (tx) => {
      const now = await this.deps.desk.now(tx);
      const today = dateOfInstant(now);
      const last = calendar.addWorkingDays(parseLegalDate(today), OUTLOOK_DAYS);
      const lines = await this.deps.desk.due(tx, headed(person), today, last, OUTLOOK_MOST + 1);
      const shown = lines.slice(0, OUTLOOK_MOST);
      const due = new Set(shown.map((line) => line.dueOn));
      return {
        complete: lines.length <= OUTLOOK_MOST,
        days: daysTo(today, last, (day) => due.has(day) || calendar.isWorkingDay(day)).map((on) => ({
          on,
          cases: shown
            .filter((line) => line.dueOn === on)
            .map(({ nextParty, ...line }) => ({
              ...line,
              next:
                line.next && nextOf({ ...line, nextParty }, line.next, healthOf(line.next, { today, now, calendar })),
            })),
        })),
      };
    });
  }
}

/** Today, every working day, and a day of rest on which something is due: a term may end there where nothing rolls it. */
function daysTo(today: string, last: string, counts: (day: LegalDate) => boolean): string[] {
  const days: string[] = [];
  for (let day = parseLegalDate(today); day <= last; day = addDays(day, 1)) {
    if (day === today || counts(day)) days.push(day);
  }
  return days;
}

import type { Words } from '#libs/kernel';
import { addDays, dateOfInstant, parseLegalDate, type Calendar } from '#libs/legal';
import type { Clock } from '../../domain/clock.js';
import { healthOf, type Health, type Present } from '../../domain/health.js';
import { officersOf, type Calendars, type CasePerson, type UnitOfWork } from '../ports.js';
import { readCursor, writeCursor } from './cursor.js';
import type { CaseFilter, CaseLine, CasePage, CaseReader, Order, Position } from './ports.js';
import { clockTitle, stageTitle } from './titles.js';
import { ifForParty } from './whose-clock.js';

export interface ListDeps {
  readonly work: UnitOfWork;
  readonly reader: CaseReader;
  readonly calendars: Calendars;
}

export interface ListRequest {
  readonly filter: CaseFilter;
  readonly cursor?: string;
  /** 1 to 200, 50 by default. */
  readonly limit?: number;
}

export interface NextClock {
  readonly id: string;
  readonly clock: string;
  readonly title: Words;
  readonly dueOn: string | null;
  readonly targetOn: string | null;
  readonly standing: string;
  /** Whose time it is: what is not the authority's, the office waits for. */
  readonly duty: string;
  /** For whom it runs, where it does not run for all. */
  readonly party: string | null;
  readonly provisional: boolean;
  readonly health: Health;
}

export interface CaseItem extends Omit<CaseLine, 'next' | 'nextParty'> {
  /** Where it stands in the order of its list, to be compared text by text: `newest` and `filed` go down, the others up. */
  readonly place: Position;
  readonly stageTitle: Words;
  readonly next: NextClock | null;
  readonly health: Health;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** Cases, with what they are ordered by. */
export interface OrderedPage<O extends Order = ListOrder> extends Page<CaseItem> {
  readonly order: O;
}
type ListOrder = Exclude<Order, 'approval'>;

export const MAX_LIMIT = 200;
const DEFAULT_LIMIT = 50;

/** Lists of cases 案件列表: filters, a keyset cursor, no counting, so that a list of a million opens like one of ten. */
export class ListCases {
  constructor(private readonly deps: ListDeps) {}

  /** @throws DomainError CASEWORK.BAD_CURSOR */
  async execute(asked: ListRequest, person: CasePerson): Promise<OrderedPage> {
    return pageOf(this.deps, asked, orderOf(asked.filter), person);
  }
}

/** The marks by which a work list is narrowed. */
export const CHIP_NAMES = ['today', 'soon', 'overdue', 'supplement', 'returned'] as const;
export type Chip = (typeof CHIP_NAMES)[number];

/** Legal dates of today and of the third working day from today. */
export interface Bounds {
  readonly today: string;
  readonly soon: string;
}

export const boundsOf = (today: string, calendar: Calendar): Bounds => ({
  today,
  soon: calendar.addWorkingDays(parseLegalDate(today), 3),
});

/** What each mark stands for. `soon` leaves out what is due today, and both what is overdue already. */
export const CHIPS: Readonly<Record<Chip, (at: Bounds) => CaseFilter>> = {
  today: ({ today }) => ({ dueFrom: today, dueBefore: today, overdue: false }),
  soon: ({ today, soon }) => ({ dueFrom: addDays(parseLegalDate(today), 1), dueBefore: soon, overdue: false }),
  overdue: () => ({ overdue: true }),
  supplement: () => ({ waiting: 'supplement' }),
  returned: () => ({ waiting: 'returned' }),
};

/** What a person has to do 我的待办: open cases in this person's charge or panel, by legal date. */
export class WorkList {
  constructor(private readonly deps: ListDeps) {}

  /** @throws DomainError CASEWORK.BAD_CURSOR */
  async execute(
    asked: Omit<ListRequest, 'filter'> & Pick<CaseFilter, 'view' | 'only'> & { readonly chip?: Chip },
    person: CasePerson,
  ): Promise<OrderedPage> {
    const present = asked.chip ? await this.present(person) : null;
    const narrowed = asked.chip && present ? CHIPS[asked.chip](present) : {};
    const only = asked.only ? { only: asked.only } : {};
    const filter: CaseFilter = { view: asked.view ?? 'mine', open: true, ...only, ...narrowed };
    // What waits is found by its stage, whose index knows no dates.
    return pageOf(this.deps, { ...asked, filter }, filter.waiting ? orderOf(filter) : 'due', person);
  }

  private async present(person: CasePerson): Promise<Bounds> {
    const calendar = await this.deps.calendars.current();
    const now = await this.deps.work.run(person.viewer, (tx) => this.deps.reader.now(tx));
    return boundsOf(dateOfInstant(now), calendar);
  }
}

/** A list is ordered by what it is narrowed by, so that every page is one short walk along one index. */
function orderOf(filter: CaseFilter): ListOrder {
  if (filter.q !== undefined && filter.q.trim() !== '') return 'match';
  if (filter.waiting && filter.view !== 'mine') return 'newest';
  if (filter.overdue || filter.dueBefore !== undefined || filter.dueFrom !== undefined || filter.view === 'mine')
    return 'due';
  return filter.filedFrom !== undefined || filter.filedTo !== undefined ? 'filed' : 'newest';
}

/** One page of cases in an order. @throws DomainError CASEWORK.BAD_CURSOR */
export async function pageOf<O extends Order>(
  deps: ListDeps,
  asked: ListRequest,
  order: O,
  person: CasePerson,
): Promise<OrderedPage<O>> {
  const limit = Math.min(MAX_LIMIT, Math.max(1, Math.trunc(asked.limit ?? DEFAULT_LIMIT)));
  const after = readCursor(asked.cursor, order);
  const { viewer } = person;
  const calendar = await deps.calendars.current();
  const page: CasePage = await deps.work.run(viewer, async (tx) => {
    const agencies =
      viewer.as === 'person' ? viewer.agencies : viewer.as === 'system' ? await deps.reader.agencyIds(tx) : [];
    const officers = viewer.as === 'person' ? officersOf(person) : [];
    return deps.reader.page(tx, { filter: asked.filter, order, after, limit: limit + 1, agencies, officers });
  });
  const present = { today: dateOfInstant(page.now), now: page.now, calendar };
  const lines = page.lines.slice(0, limit);
  const last = page.lines.length > limit ? lines.at(-1) : undefined;
  return {
    items: lines.map((line) => itemOf(line, present)),
    nextCursor: last ? writeCursor(order, last.position) : null,
    order,
  };
}

function itemOf(line: CasePage['lines'][number], present: Present): CaseItem {
  const { position, nextParty, ...shown } = line;
  const health = healthOf(line.next, present);
  if (position[1] !== line.id) throw new Error(`the position of case ${line.id} names another case`);
  return {
    ...shown,
    place: position,
    stageTitle: stageTitle(line, line.stage),
    health,
    next: line.next && nextOf({ ...shown, nextParty }, line.next, health),
  };
}

type Of = Pick<CaseLine, 'procedure' | 'edition' | 'nextParty'>;

export const nextOf = (line: Of, next: Clock, health: Health): NextClock => ({
  id: next.id,
  clock: next.clock,
  title: clockTitle(line, next.clock),
  dueOn: next.dueOn,
  targetOn: next.targetOn,
  standing: next.standing,
  duty: next.duty,
  party: ifForParty(line, next, line.nextParty),
  provisional: next.provisional,
  health,
});

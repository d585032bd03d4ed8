import { createHash } from 'node:crypto';
import { DomainError, type Words } from '#libs/kernel';
import { addDays, addMonths, dateOfInstant, parseLegalDate, toDay, weekdayOf, type LegalDate } from '#libs/legal';
import type { RandomBytes } from '../../domain/follow-code.js';
import { officersOf, type Calendars, type CasePerson, type UnitOfWork, type Viewer } from '../ports.js';
import { clockLine, type ClockLine } from '../reads/clock-view.js';
import { ifForParty } from '../reads/whose-clock.js';
import type { CalendarDays, FeedBook, HearingLine, Side, Whose } from './ports.js';

export interface CalendarItem {
  readonly caseId: string;
  readonly number: string | null;
  readonly title: string;
  readonly officer: string | null;
  /** For whom the clock runs, without the name; null where it does not run for one party. */
  readonly side: Side | null;
  readonly clock: ClockLine;
}

/** A day of the office's calendar. */
export interface CalendarDay {
  readonly on: string;
  readonly working: boolean;
  readonly holiday: string | null;
  /** True where no notice of that year is loaded. */
  readonly provisional: boolean;
}

export interface CalendarMonth {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly days: readonly CalendarDay[];
  readonly items: readonly CalendarItem[];
  readonly hearings: readonly HearingLine[];
  /** False where more is due than one page shows. */
  readonly complete: boolean;
}

export interface CalendarDeps {
  readonly work: UnitOfWork;
  readonly calendars: Calendars;
  readonly days: CalendarDays;
  readonly feeds: FeedBook;
  readonly random: RandomBytes;
}

const MOST = 2_000;
const FEED_MONTHS = 6;

/** What a person's calendar 期限日历 shows, on the page and in another program. */
export class ReadCalendar {
  constructor(private readonly deps: CalendarDeps) {}

  /**
   * @param month `YYYY-MM`
   * @param view `mine`: what the person handles or sits in; `all`: every case of the agencies whose cases the person lists
   */
  async month(person: CasePerson, month: string, view: 'mine' | 'all' = 'mine'): Promise<CalendarMonth> {
    const from = parseLegalDate(`${month}-01`);
    const to = addDays(addMonths(from, 1), -1);
    const agencies = person.viewer.as === 'person' ? person.viewer.agencies : [];
    const whose = view === 'all' ? { agencies } : { officers: officersOf(person) };
    return this.between(person.viewer, whose, weeksAround(from, to));
  }

  /** A secret address; it is told here and kept nowhere. The former one ends. */
  async giveFeed(person: CasePerson): Promise<{ readonly secret: string }> {
    const secret = Buffer.from(this.deps.random(32)).toString('base64url');
    await this.deps.work.run({ as: 'system' }, (tx) => this.deps.feeds.give(tx, person.id, digestOf(secret)));
    return { secret };
  }

  async endFeed(person: CasePerson): Promise<{ readonly ended: boolean }> {
    return { ended: await this.deps.work.run({ as: 'system' }, (tx) => this.deps.feeds.end(tx, person.id)) };
  }

  /** What the address shows: half a year of what its holder handles, also for whom he or she stands in today. @throws DomainError CALENDAR.NO_SUCH_FEED */
  async feed(secret: string): Promise<CalendarMonth> {
    if (!/^[A-Za-z0-9_-]{43}$/.test(secret)) throw noSuchFeed();
    const holder = await this.deps.work.run({ as: 'system' }, (tx) => this.deps.feeds.holder(tx, digestOf(secret)));
    if (!holder) throw noSuchFeed();
    const { person, deputyFor, agencies } = holder;
    const now = await this.deps.work.run({ as: 'system' }, (tx) => this.deps.days.now(tx));
    const today = parseLegalDate(dateOfInstant(now));
    const to = addMonths(today, FEED_MONTHS);
    const from = addDays(today, -31);
    return this.between({ as: 'person', person, agencies }, { officers: [person, ...deputyFor] }, { from, to });
  }

  private async between(viewer: Viewer, whose: Whose, { from, to }: Span): Promise<CalendarMonth> {
    const calendar = await this.deps.calendars.current();
    const { lines, hearings, now } = await this.deps.work.run(viewer, async (tx) => ({
      lines: await this.deps.days.due(tx, whose, from, to, MOST + 1),
      hearings: await this.deps.days.hearings(tx, whose, from, to, MOST),
      now: await this.deps.days.now(tx),
    }));
    const present = { today: dateOfInstant(now), now, calendar };
    const days: CalendarDay[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const { holiday, provisional } = calendar.describe(day);
      days.push({ on: day, working: calendar.isWorkingDay(day), holiday: holiday ?? null, provisional });
    }
    const items = lines.slice(0, MOST).map(({ clock, ...line }) => ({
      caseId: line.caseId,
      number: line.number,
      title: line.title,
      officer: line.officer,
      side: ifForParty(line, clock, line.side),
      clock: clockLine(line, clock, present, line.party),
    }));
    return { from, to, today: present.today, days, items, hearings, complete: lines.length <= MOST };
  }
}

interface Span {
  readonly from: LegalDate;
  readonly to: LegalDate;
}

/** From the Monday before to the Sunday after: a month is shown in whole weeks, and every day shown has what is due. */
const weeksAround = (from: LegalDate, to: LegalDate): Span => ({
  from: addDays(from, 1 - weekdayOf(toDay(from))),
  to: addDays(to, 7 - weekdayOf(toDay(to))),
});

const digestOf = (secret: string): Buffer => createHash('sha256').update(`feed:${secret}`).digest();

const NO_FEED: Words = { zh: '该日历地址无效或已停用', en: 'This address of a calendar is not valid, or not any more' };
const noSuchFeed = (): DomainError => new DomainError('CALENDAR.NO_SUCH_FEED', 'notFound', NO_FEED);

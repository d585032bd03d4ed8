import { DomainError } from '#libs/kernel';
import { addDays, parseLegalDate, type DayKind, type Notice } from '#libs/legal';
import type { Calendars } from '../ports.js';

/** A day as the calendar counts it. */
export interface YearDay {
  readonly on: string;
  readonly kind: DayKind;
  readonly working: boolean;
  readonly holiday: string | null;
  /** Which of the year's notices it is by. */
  readonly notice: number | null;
}

export interface CalendarYearView {
  readonly year: number;
  /** True where no notice is loaded: weekends and the holidays fixed by regulation, nothing made up. */
  readonly provisional: boolean;
  readonly notices: readonly Notice[];
  readonly workingDays: number;
  readonly days: readonly YearDay[];
}

const [FIRST, LAST] = [1950, 2100];

/** One year day by day, as every time limit is counted by it. */
export class ReadCalendarYear {
  constructor(private readonly calendars: Calendars) {}

  /** @throws DomainError CALENDAR.NO_SUCH_YEAR */
  async execute(asked: string): Promise<CalendarYearView> {
    const year = /^\d{4}$/.test(asked) ? Number(asked) : 0;
    if (year < FIRST || year > LAST) throw noSuchYear();
    const calendar = await this.calendars.current();
    const notices: Notice[] = [];
    const days: YearDay[] = [];
    const end = `${year}-12-31`;
    for (let day = parseLegalDate(`${year}-01-01`); day <= end; day = addDays(day, 1)) {
      const { kind, holiday, notice } = calendar.describe(day);
      if (notice && !notices.includes(notice)) notices.push(notice);
      days.push({
        on: day,
        kind,
        working: calendar.isWorkingDay(day),
        holiday: holiday ?? null,
        notice: notice ? notices.indexOf(notice) : null,
      });
    }
    const workingDays = days.filter((day) => day.working).length;
    return { year, provisional: calendar.isProvisionalYear(year), notices, workingDays, days };
  }
}

const noSuchYear = (): DomainError =>
  new DomainError('CALENDAR.NO_SUCH_YEAR', 'notFound', {
    zh: `只有${FIRST}年至${LAST}年的日历`,
    en: `There are calendars from ${FIRST} to ${LAST} only`,
  });

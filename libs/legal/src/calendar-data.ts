import { DomainError } from '#libs/kernel';
import { fromDay, parseLegalDate, readDay, yearOf, type LegalDate } from './legal-date.js';

/** A holiday notice of the General Office of the State Council 国务院办公厅放假通知. */
export interface Notice {
  readonly title: string;
  readonly number?: string;
  readonly issuedOn?: LegalDate;
  readonly url: string;
}

/** A day that a notice makes different from its weekday, or confirms as part of a holiday. */
export interface SpecialDay {
  readonly date: LegalDate;
  /** `off`: no work; `work`: a make-up working day 调休上班日. */
  readonly kind: 'off' | 'work';
  /** The holiday it belongs to, e.g. 国庆节. */
  readonly holiday: string;
  /** Index into the year's `notices`. */
  readonly notice: number;
}

/** One year as its notice or notices arrange it. Plain data: it may come from a file or a database row. */
export interface YearData {
  readonly year: number;
  readonly notices: readonly Notice[];
  readonly days: readonly SpecialDay[];
}

interface Span {
  readonly holiday: string;
  readonly from: string;
  readonly to: string;
  readonly work: readonly string[];
  readonly notice?: number;
}

type NoticeText = Omit<Notice, 'issuedOn'> & { readonly issuedOn: string };

/** Spells out spans of days off, both ends included, and their make-up days, as a notice words them. */
export function yearOfNotices(year: number, notices: readonly NoticeText[], spans: readonly Span[]): YearData {
  const days: SpecialDay[] = [];
  for (const { holiday, from, to, work, notice = 0 } of spans) {
    const [first, last] = [readDay(from), readDay(to)];
    if (first === null || last === null || last < first) throw badCalendar(year, `${from}–${to}`);
    for (let day = first; day <= last; day++) days.push({ date: fromDay(day), kind: 'off', holiday, notice });
    for (const date of work) days.push({ date: parseLegalDate(date), kind: 'work', holiday, notice });
  }
  days.sort((a, b) => (a.date < b.date ? -1 : 1));
  return { year, notices: notices.map((n) => ({ ...n, issuedOn: parseLegalDate(n.issuedOn) })), days };
}

const badCalendar = (year: number, what: string): DomainError =>
  new DomainError(
    'LEGAL.BAD_CALENDAR',
    'invalid',
    { zh: `${year}年放假数据有误:${what}`, en: `The holiday data of ${year} is wrong: ${what}` },
    { year, what },
  );

/**
 * Refuses data that could make a date come out wrong unnoticed: a year twice, none of its notices named, a day that
 * is no date, stands twice, lies outside the year (its holiday may begin in the December before) or names no notice.
 * @throws DomainError LEGAL.BAD_CALENDAR
 */
export function checkYears(years: readonly YearData[]): void {
  const seenYears = new Set<number>();
  const seenDays = new Set<string>();
  for (const { year, notices, days } of years) {
    if (seenYears.has(year)) throw badCalendar(year, '年份重复 / year given twice');
    seenYears.add(year);
    if (notices.length === 0) throw badCalendar(year, '缺少通知 / no notice');
    for (const { date, kind, notice } of days) {
      const day = readDay(date);
      if (day === null) throw badCalendar(year, String(date));
      const decemberBefore = yearOf(day) === year - 1 && date.slice(5, 7) === '12';
      if (yearOf(day) !== year && !decemberBefore) throw badCalendar(year, date);
      if (kind !== 'off' && kind !== 'work') throw badCalendar(year, `${date} ${String(kind)}`);
      if (!notices[notice]) throw badCalendar(year, `${date}: notice ${notice}`);
      if (seenDays.has(date)) throw badCalendar(year, `${date} 重复 / given twice`);
      seenDays.add(date);
    }
  }
}

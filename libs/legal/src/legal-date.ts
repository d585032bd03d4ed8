import { DomainError } from '#libs/kernel';

declare const legalDate: unique symbol;

/** A real day `YYYY-MM-DD` of the years 1900–2500, as the calendar on the wall in Asia/Shanghai shows it. */
export type LegalDate = string & { readonly [legalDate]: true };

/** Days since 1970-01-01. All arithmetic is done on these, so no time zone of the process can enter. */
export type DayNumber = number;

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2500;

const MS_PER_DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

export const dayNumberOf = (year: number, month: number, day: number): DayNumber =>
  Date.UTC(year, month - 1, day) / MS_PER_DAY;

export const FIRST_DAY = dayNumberOf(FIRST_YEAR, 1, 1);
export const LAST_DAY = dayNumberOf(LAST_YEAR, 12, 31);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/** The day's number, or null where the text is no real day of 1900–2500 (`2026-02-30` is none). */
export function readDay(value: unknown): DayNumber | null {
  if (typeof value !== 'string') return null;
  const match = SHAPE.exec(value);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? dayNumberOf(year, month, day) : null;
}

export const isLegalDate = (value: unknown): value is LegalDate => readDay(value) !== null;

/** @throws DomainError LEGAL.BAD_DATE */
export function parseLegalDate(value: unknown): LegalDate {
  if (isLegalDate(value)) return value;
  throw new DomainError('LEGAL.BAD_DATE', 'invalid', {
    zh: '不是1900至2500年间的有效日期(YYYY-MM-DD)',
    en: 'Not a real date (YYYY-MM-DD) of the years 1900 to 2500',
  });
}

/** @throws DomainError LEGAL.BAD_DATE */
export function toDay(date: LegalDate): DayNumber {
  return readDay(date) ?? dayNumberOfRefused(date);
}

function dayNumberOfRefused(date: string): never {
  parseLegalDate(date);
  throw new Error(`unreachable: ${date}`);
}

/** @throws DomainError LEGAL.OUT_OF_RANGE for a day outside 1900–2500 */
export function fromDay(day: DayNumber): LegalDate {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw outOfRange();
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as LegalDate;
}

export const outOfRange = (): DomainError =>
  new DomainError('LEGAL.OUT_OF_RANGE', 'invalid', {
    zh: '日期超出1900至2500年',
    en: 'The date lies outside the years 1900 to 2500',
  });

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilOf(day: DayNumber): Civil {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const yearOf = (day: DayNumber): number => new Date(day * MS_PER_DAY).getUTCFullYear();

/** Monday 1 … Sunday 7. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Corresponding day `months` later (earlier when negative); the last day of the month where there is none (民法典202). */
export function addMonthsToDay(day: DayNumber, months: number): DayNumber {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  if (toYear < FIRST_YEAR || toYear > LAST_YEAR) throw outOfRange();
  return dayNumberOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

export const addDays = (date: LegalDate, days: number): LegalDate => fromDay(toDay(date) + days);
export const addMonths = (date: LegalDate, months: number): LegalDate => fromDay(addMonthsToDay(toDay(date), months));
/** Days from `a` to `b`, negative when `b` is earlier. */
export const daysFromTo = (a: LegalDate, b: LegalDate): number => toDay(b) - toDay(a);

import type { Words } from '#libs/kernel';
import type { Notice, SpecialDay, YearData } from './calendar-data.js';
import { statutoryHolidays } from './festivals.js';
import { dayNumberOf, toDay, weekdayOf, type DayNumber } from './legal-date.js';

/** Why a day is a working day or a day of rest. */
export type DayKind = 'working-day' | 'make-up-working-day' | 'weekend' | 'holiday';

export interface DayFacts {
  readonly kind: DayKind;
  /** The holiday that the day, or the make-up day, belongs to. */
  readonly holiday?: string;
  readonly notice?: Notice;
}

export const KIND_WORDS: Readonly<Record<DayKind, Words>> = {
  'working-day': { zh: '工作日', en: 'working day' },
  'make-up-working-day': { zh: '调休上班日', en: 'make-up working day' },
  weekend: { zh: '休息日', en: 'weekend' },
  holiday: { zh: '法定休假日', en: 'public holiday' },
};

/** One year laid out day by day, with running sums so that working days can be counted without walking them. */
export interface YearTable {
  readonly first: DayNumber;
  readonly length: number;
  /** Working days among the first `i` days of the year, for i = 0 … length. */
  readonly sums: Uint16Array;
  readonly facts: ReadonlyMap<DayNumber, DayFacts>;
  /** True where no notice of the year was at hand: what it says may still change. */
  readonly provisional: boolean;
}

/** Days that notices name, by day: the notice of a year may reach back into the December before it. */
export function factsOfNotices(years: readonly YearData[]): Map<DayNumber, DayFacts> {
  const facts = new Map<DayNumber, DayFacts>();
  for (const { days, notices } of years) for (const day of days) facts.set(toDay(day.date), factsOf(day, notices));
  return facts;
}

function factsOf({ kind, holiday, notice }: SpecialDay, notices: readonly Notice[]): DayFacts {
  const source = notices[notice];
  return {
    kind: kind === 'off' ? 'holiday' : 'make-up-working-day',
    holiday,
    ...(source ? { notice: source } : {}),
  };
}

/** Lays out a year from its notices, or, where there is none, from the regulation on holidays alone. */
export function layOutYear(year: number, loaded: boolean, noticed: ReadonlyMap<DayNumber, DayFacts>): YearTable {
  const first = dayNumberOf(year, 1, 1);
  const length = dayNumberOf(year + 1, 1, 1) - first;
  const facts = new Map<DayNumber, DayFacts>();
  if (!loaded) for (const [day, holiday] of statutoryHolidays(year)) facts.set(day, { kind: 'holiday', holiday });
  for (let day = first; day < first + length; day++) {
    const special = noticed.get(day);
    if (special) facts.set(day, special);
  }
  const sums = new Uint16Array(length + 1);
  for (let i = 0; i < length; i++) sums[i + 1] = (sums[i] ?? 0) + (works(kindOf(first + i, facts)) ? 1 : 0);
  return { first, length, sums, facts, provisional: !loaded };
}

export const kindOf = (day: DayNumber, facts: ReadonlyMap<DayNumber, DayFacts>): DayKind =>
  facts.get(day)?.kind ?? (weekdayOf(day) > 5 ? 'weekend' : 'working-day');

export const works = (kind: DayKind): boolean => kind === 'working-day' || kind === 'make-up-working-day';

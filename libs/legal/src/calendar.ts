import { checkYears, type YearData } from './calendar-data.js';
import { builtInYears } from './calendars/index.js';
import {
  FIRST_YEAR,
  LAST_YEAR,
  civilOf,
  fromDay,
  outOfRange,
  toDay,
  type DayNumber,
  type LegalDate,
} from './legal-date.js';
import { factsOfNotices, kindOf, layOutYear, works, type DayFacts, type YearTable } from './year-table.js';

/** Working days by day number, for the counting. All throw LEGAL.OUT_OF_RANGE outside 1900–2500. */
export interface DayCounts {
  isWorking(day: DayNumber): boolean;
  /** Working days from `first` to `last`, both included; 0 when `last` is earlier. */
  workingIn(first: DayNumber, last: DayNumber): number;
  /** The `n`-th working day (n ≥ 1) going on from `first`, which is the first one looked at. */
  nthFrom(first: DayNumber, n: number): DayNumber;
  /** The `n`-th working day (n ≥ 1) going back from `last`, which is the first one looked at. */
  nthBack(last: DayNumber, n: number): DayNumber;
  facts(day: DayNumber): DayFacts;
  /** True when a year between the two days has no notice. */
  isProvisional(first: DayNumber, last: DayNumber): boolean;
}

/** Working days and holidays of the People's Republic, as far as notices were loaded; a value, never a global. */
export interface Calendar {
  readonly days: DayCounts;
  /** The years with a notice, in order. */
  readonly years: readonly number[];
  isWorkingDay(date: LegalDate): boolean;
  /** The `n`-th working day after the date, before it when negative; 0 is the date itself. */
  addWorkingDays(date: LegalDate, n: number): LegalDate;
  /** Working days after `a` up to and including `b`; negative when `b` is earlier. */
  workingDaysBetween(a: LegalDate, b: LegalDate): number;
  /** What the day is, and by which notice. */
  describe(date: LegalDate): DayFacts & { readonly provisional: boolean };
  /** True where no notice of that year is loaded. */
  isProvisionalYear(year: number): boolean;
}

/**
 * Builds a calendar from years of notices. A year that is not given is provisional: weekends and the holidays fixed
 * by regulation rest, nothing is made up.
 * @throws DomainError LEGAL.BAD_CALENDAR
 */
export function makeCalendar(years: readonly YearData[]): Calendar {
  checkYears(years);
  const days = new Days(years);
  return {
    days,
    years: years.map((y) => y.year).sort((a, b) => a - b),
    isWorkingDay: (date) => days.isWorking(toDay(date)),
    addWorkingDays(date, n) {
      if (!Number.isInteger(n)) throw outOfRange();
      const day = toDay(date);
      if (n === 0) return date;
      return fromDay(n > 0 ? days.nthFrom(day + 1, n) : days.nthBack(day - 1, -n));
    },
    workingDaysBetween(a, b) {
      const [from, to] = [toDay(a), toDay(b)];
      return to >= from ? days.workingIn(from + 1, to) : -days.workingIn(to + 1, from);
    },
    describe(date) {
      const day = toDay(date);
      return { ...days.facts(day), provisional: days.isProvisional(day, day) };
    },
    isProvisionalYear: (year) => !days.isLoaded(year),
  };
}

class Days implements DayCounts {
  readonly #noticed: ReadonlyMap<DayNumber, DayFacts>;
  readonly #loaded: ReadonlySet<number>;
  readonly #tables = new Map<number, YearTable>();

  constructor(years: readonly YearData[]) {
    this.#noticed = factsOfNotices(years);
    this.#loaded = new Set(years.map((y) => y.year));
  }

  isLoaded(year: number): boolean {
    return this.#loaded.has(year);
  }

  isWorking(day: DayNumber): boolean {
    return works(kindOf(day, this.#tableOf(day).facts));
  }

  facts(day: DayNumber): DayFacts {
    const { facts } = this.#tableOf(day);
    return facts.get(day) ?? { kind: kindOf(day, facts) };
  }

  isProvisional(first: DayNumber, last: DayNumber): boolean {
    if (last < first) return false;
    for (let year = civilOf(first).year, end = civilOf(last).year; year <= end; year++) {
      if (!this.#loaded.has(year)) return true;
    }
    return false;
  }

  workingIn(first: DayNumber, last: DayNumber): number {
    let count = 0;
    for (let day = first; day <= last;) {
      const table = this.#tableOf(day);
      const end = Math.min(last, lastOf(table));
      count += sum(table, end + 1) - sum(table, day);
      day = end + 1;
    }
    return count;
  }

  nthFrom(first: DayNumber, n: number): DayNumber {
    let left = n;
    for (let day = first; ;) {
      const table = this.#tableOf(day);
      const before = sum(table, day);
      const here = sum(table, lastOf(table) + 1) - before;
      if (here >= left) return table.first + indexOfSum(table, before + left);
      left -= here;
      day = lastOf(table) + 1;
    }
  }

  nthBack(last: DayNumber, n: number): DayNumber {
    let left = n;
    for (let day = last; ;) {
      const table = this.#tableOf(day);
      const here = sum(table, day + 1);
      if (here >= left) return table.first + indexOfSum(table, here - left + 1);
      left -= here;
      day = table.first - 1;
    }
  }

  #tableOf(day: DayNumber): YearTable {
    return this.#table(civilOf(day).year);
  }

  #table(year: number): YearTable {
    const known = this.#tables.get(year);
    if (known) return known;
    if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw outOfRange();
    const table = layOutYear(year, this.#loaded.has(year), this.#noticed);
    this.#tables.set(year, table);
    return table;
  }
}

const lastOf = (table: YearTable): DayNumber => table.first + table.length - 1;

/** Working days of the year before `day`. */
const sum = (table: YearTable, day: DayNumber): number => table.sums[day - table.first] ?? 0;

/** Index within the year of the day on which the running sum first reaches `wanted`. */
function indexOfSum(table: YearTable, wanted: number): number {
  let low = 1;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table.sums[middle] ?? 0) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/** The years entered with this release. */
export const builtInCalendar: Calendar = makeCalendar(builtInYears);

import chineseDays from 'chinese-days';
import { builtInCalendar, makeCalendar } from './calendar.js';
import type { YearData } from './calendar-data.js';
import { builtInYears } from './calendars/index.js';
import { statutoryHolidays } from './festivals.js';
import { ladder } from './ladder.js';
import { addDays, fromDay, parseLegalDate, type LegalDate } from './legal-date.js';

const d = parseLegalDate;
const isWorkday = (date: string): boolean => chineseDays.isWorkday(date);

function* daysOf(from: string, to: string): Generator<LegalDate> {
  for (let day = d(from); day <= to; day = addDays(day, 1)) yield day;
}

describe('the calendar', () => {
  it('knows every day of 2020 to 2026 as chinese-days does', () => {
    const different = [...daysOf('2020-01-01', '2026-12-31')].filter(
      (x) => builtInCalendar.isWorkingDay(x) !== isWorkday(x),
    );
    expect(different).toEqual([]);
  });

  it('names a notice and a holiday for every day that a notice changes', () => {
    for (const { year, days, notices } of builtInYears) {
      expect(notices.every((n) => n.title.includes(String(year)) && /^https?:\/\/www\.gov\.cn\//.test(n.url))).toBe(
        true,
      );
      for (const { date, kind, holiday } of days) {
        const facts = builtInCalendar.describe(date);
        expect(facts).toMatchObject({
          kind: kind === 'off' ? 'holiday' : 'make-up-working-day',
          holiday,
          provisional: false,
        });
        expect(notices).toContain(facts.notice);
      }
    }
  });

  it('follows the second notice of 2020, which prolonged the Spring Festival to 2 February', () => {
    expect(builtInCalendar.isWorkingDay(d('2020-02-01'))).toBe(false);
    expect(builtInCalendar.describe(d('2020-01-31')).notice?.number).toBe('国办发明电〔2020〕1号');
    expect(builtInCalendar.describe(d('2020-01-30')).notice?.number).toBe('国办发明电〔2019〕16号');
    expect(builtInCalendar.isWorkingDay(d('2020-02-03'))).toBe(true);
  });

  it('counts working days between two days as walking them does', () => {
    for (const [a, b] of [
      ['2020-01-01', '2026-12-31'],
      ['2025-09-26', '2025-10-11'],
      ['2024-12-31', '2025-01-01'],
    ] as const) {
      const walked = [...daysOf(a, b)].slice(1).filter((x) => isWorkday(x)).length;
      expect(builtInCalendar.workingDaysBetween(d(a), d(b))).toBe(walked);
      expect(builtInCalendar.workingDaysBetween(d(b), d(a))).toBe(-walked);
    }
    expect(builtInCalendar.workingDaysBetween(d('2025-10-01'), d('2025-10-01'))).toBe(0);
  });

  it('goes forward and back by working days to the same place', () => {
    for (const from of daysOf('2024-12-20', '2025-02-20')) {
      if (!builtInCalendar.isWorkingDay(from)) continue;
      for (const n of [1, 5, 260, 300]) {
        const there = builtInCalendar.addWorkingDays(from, n);
        expect(builtInCalendar.addWorkingDays(there, -n)).toBe(from);
        expect(builtInCalendar.workingDaysBetween(from, there)).toBe(n);
      }
    }
    expect(builtInCalendar.addWorkingDays(d('2025-10-04'), 0)).toBe('2025-10-04');
  });

  it('warns ten, five, three and one working days before the due day and on it', () => {
    expect(ladder(d('2025-10-14'), builtInCalendar, [10, 5, 3, 1, 0])).toEqual([
      '2025-09-24',
      '2025-09-30',
      '2025-10-10',
      '2025-10-13',
      '2025-10-14',
    ]);
    expect(ladder(d('2025-10-04'), builtInCalendar, [1, 0])).toEqual(['2025-09-30', '2025-10-04']);
  });
});

describe('a year without a notice', () => {
  it('is provisional and still rests on the days fixed by regulation', () => {
    const off = (date: string) => builtInCalendar.describe(d(date));
    expect(off('2027-01-01')).toEqual({ kind: 'holiday', holiday: '元旦', provisional: true });
    for (const date of ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08']) expect(off(date).holiday).toBe('春节');
    expect(off('2027-02-04').kind).toBe('working-day');
    expect(off('2027-02-09').kind).toBe('working-day');
    expect(off('2027-04-05').holiday).toBe('清明节');
    expect(['2027-05-01', '2027-05-02', '2027-05-03'].map((x) => off(x).holiday)).toEqual([
      '劳动节',
      '劳动节',
      undefined,
    ]);
    expect(off('2027-06-09').holiday).toBe('端午节');
    expect(off('2027-09-15').holiday).toBe('中秋节');
    expect(['2027-10-03', '2027-10-04'].map((x) => off(x).holiday)).toEqual(['国庆节', undefined]);
    expect(builtInCalendar.isProvisionalYear(2027)).toBe(true);
    expect(builtInCalendar.isProvisionalYear(2026)).toBe(false);
    expect(builtInCalendar.isProvisionalYear(2019)).toBe(true);
  });

  it('finds the lunar festivals and Qingming of this century where chinese-days does', () => {
    const wrong: string[] = [];
    for (let year = 2000; year <= 2099; year++) {
      const days = statutoryHolidays(year);
      const newYear = fromDay([...days].filter(([, name]) => name === '春节').map(([day]) => day)[1] ?? 0);
      const first = chineseDays.getLunarDate(newYear);
      if (first.lunarMon !== 1 || first.lunarDay !== 1) wrong.push(`${newYear} 春节`);
      for (const [day, name] of days) {
        const date = fromDay(day);
        if (name === '清明节' && chineseDays.getSolarTermDate(year, 4, 'pure_brightness') !== date)
          wrong.push(`${date} ${name}`);
        if (name !== '端午节' && name !== '中秋节') continue;
        const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(date);
        if (isLeap || `${lunarMon}-${lunarDay}` !== (name === '端午节' ? '5-5' : '8-15')) wrong.push(`${date} ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has all its holidays in every year that a term can end in', () => {
    const short: number[] = [];
    for (let year = 1900; year <= 2500; year++) {
      // Mid-Autumn and Qingming may fall on another holiday; 13 days there are otherwise.
      if (statutoryHolidays(year).size < 12) short.push(year);
    }
    expect(short).toEqual([]);
  });

  it('is no longer provisional once its notice is loaded', () => {
    const year2027: YearData = {
      year: 2027,
      notices: [{ title: '假设的通知', url: 'https://www.gov.cn/example' }],
      days: [{ date: d('2027-01-01'), kind: 'off', holiday: '元旦', notice: 0 }],
    };
    const calendar = makeCalendar([...builtInYears, year2027]);
    expect(calendar.describe(d('2027-01-01')).provisional).toBe(false);
    expect(calendar.isWorkingDay(d('2027-02-08'))).toBe(true);
    expect(builtInCalendar.isWorkingDay(d('2027-02-08'))).toBe(false);
    expect(calendar.years).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
  });

  it.each<[string, Partial<YearData>]>([
    ['names no notice', { notices: [] }],
    [
      'names a day that is none',
      { days: [{ date: '2027-02-30' as LegalDate, kind: 'off', holiday: '春节', notice: 0 }] },
    ],
    ['names a day of another year', { days: [{ date: d('2028-01-01'), kind: 'off', holiday: '元旦', notice: 0 }] }],
    ['refers to a notice it has not', { days: [{ date: d('2027-01-01'), kind: 'off', holiday: '元旦', notice: 1 }] }],
    [
      'names a day twice',
      {
        days: [
          { date: d('2027-01-02'), kind: 'off', holiday: '元旦', notice: 0 },
          { date: d('2027-01-02'), kind: 'work', holiday: '元旦', notice: 0 },
        ],
      },
    ],
    ['stands twice', { year: 2026 }],
  ])('is refused when its data %s', (_, part) => {
    const data = { year: 2027, notices: [{ title: 'x', url: 'https://www.gov.cn/' }], days: [], ...part };
    expect(() => makeCalendar([...builtInYears, data])).toThrow(/LEGAL\.BAD_CALENDAR/);
  });
});

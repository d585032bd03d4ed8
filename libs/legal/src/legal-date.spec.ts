import { readFileSync, readdirSync } from 'node:fs';
import { articleOf, cite, type Instrument } from './citation.js';
import { pickEdition } from './edition.js';
import * as instruments from './instruments.js';
import { addMonths, addDays, daysFromTo, isLegalDate, parseLegalDate, toDay, weekdayOf } from './legal-date.js';
import { dateOfInstant, formatInstant, instantOf, readInstant } from './shanghai.js';

const d = parseLegalDate;
const { officePolicy, order81 } = instruments;

describe('a legal date', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '2500-12-31'])('accepts %s', (text) => {
    expect(isLegalDate(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-00',
    '2026-1-1',
    '1899-12-31',
    '2501-01-01',
    '２０２６-01-01',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00:00Z',
    '',
    20260101,
    null,
    undefined,
    ['2026-01-01'],
  ])('refuses %p', (value) => {
    expect(isLegalDate(value)).toBe(false);
    expect(() => parseLegalDate(value)).toThrow(/LEGAL\.BAD_DATE/);
  });

  it('ends a month on the corresponding day, or on the last one where there is none', () => {
    expect(addMonths(d('2025-12-31'), 2)).toBe('2026-02-28');
    expect(addMonths(d('2023-11-30'), 3)).toBe('2024-02-29');
    expect(addMonths(d('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(d('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(d('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(d('2026-01-15'), -13)).toBe('2024-12-15');
    expect(() => addMonths(d('2499-12-31'), 13)).toThrow(/OUT_OF_RANGE/);
  });

  it('adds days across leap days and year ends', () => {
    expect(addDays(d('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(d('2025-02-28'), 1)).toBe('2025-03-01');
    expect(addDays(d('2025-12-31'), 1)).toBe('2026-01-01');
    expect(daysFromTo(d('2024-01-01'), d('2025-01-01'))).toBe(366);
    expect(weekdayOf(toDay(d('2026-11-21')))).toBe(6);
    expect(weekdayOf(toDay(d('1900-01-01')))).toBe(1);
  });
});

describe('an instant', () => {
  it('belongs to the date on the wall in Shanghai', () => {
    expect(dateOfInstant('2026-03-01T15:59:59.999Z')).toBe('2026-03-01');
    expect(dateOfInstant('2026-03-01T16:00:00Z')).toBe('2026-03-02');
    expect(dateOfInstant('2026-03-01T23:00:00-05:00')).toBe('2026-03-02');
    expect(dateOfInstant(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });

  it('keeps the summer time of 1986 to 1991', () => {
    expect(dateOfInstant('1986-07-01T15:00:00Z')).toBe('1986-07-02');
    expect(dateOfInstant('1986-12-01T15:30:00Z')).toBe('1986-12-01');
    expect(instantOf(d('1988-07-01'), '24:00')).toBe('1988-07-01T15:00:00.000Z');
    expect(instantOf(d('1988-12-01'), '24:00')).toBe('1988-12-01T16:00:00.000Z');
    expect(instantOf(d('1991-08-31'), '24:00')).toBe('1991-08-31T15:00:00.000Z');
    expect(instantOf(d('1992-08-31'), '24:00')).toBe('1992-08-31T16:00:00.000Z');
    // The clocks went back on 15 September 1991 and were put forward on 14 April 1991.
    expect(instantOf(d('1991-09-14'), '24:00')).toBe('1991-09-14T15:00:00.000Z');
    expect(instantOf(d('1991-09-15'), '24:00')).toBe('1991-09-15T16:00:00.000Z');
    expect(instantOf(d('1991-04-14'), '24:00')).toBe('1991-04-14T15:00:00.000Z');
    expect(instantOf(d('1991-09-15'), '01:30')).toBe('1991-09-14T17:30:00.000Z');
    expect(instantOf(d('1991-04-14'), '02:30')).toBe('1991-04-13T18:30:00.000Z');
  });

  it('ends every day exactly where the next begins, also where clocks were moved', () => {
    for (let day = d('1940-01-01'); day < '1993-01-01'; day = addDays(day, 1)) {
      const end = Date.parse(instantOf(day, '24:00'));
      expect([day, dateOfInstant(new Date(end)) > day]).toEqual([day, true]);
    }
  });

  it('is 24:00 as the first moment of the next day, and any other time of day as it stands', () => {
    expect(instantOf(d('2026-12-31'), '24:00')).toBe('2026-12-31T16:00:00.000Z');
    expect(instantOf(d('2026-12-31'), '17:30')).toBe('2026-12-31T09:30:00.000Z');
    expect(() => instantOf(d('2026-12-31'), '25:00')).toThrow(/BAD_TIME/);
  });

  it('is read only with an offset and written at +08:00', () => {
    expect(formatInstant(Date.parse('2026-03-01T00:00:00Z'))).toBe('2026-03-01T08:00:00+08:00');
    expect(formatInstant(Date.parse('2026-03-01T00:00:00.250Z'))).toBe('2026-03-01T08:00:00.250+08:00');
    expect(readInstant('2026-03-01T08:00:00.2509+08:00')).toBe(Date.parse('2026-03-01T00:00:00.250Z'));
    for (const bad of [
      '2026-03-01T08:00:00',
      '2026-02-30T08:00:00Z',
      '2026-03-01T24:00:00Z',
      '2026-03-01 08:00:00Z',
      '2026-03-01T08:00Z',
      'x',
    ]) {
      expect(readInstant(bad)).toBeNull();
      expect(() => dateOfInstant(bad)).toThrow(/BAD_INSTANT/);
    }
  });

  it('never asks the process for its own time zone', () => {
    const folder = new URL('.', import.meta.url);
    const local =
      /\.get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(|\.toLocale|Date\.now|new Date\(\)|\.set(Month|Date|Hours)\(/;
    const files = readdirSync(folder).filter((f) => f.endsWith('.ts') && !f.endsWith('.spec.ts'));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((f) => local.test(readFileSync(new URL(f, folder), 'utf8')))).toEqual([]);
    expect(local.test('new Date(x).getDate()')).toBe(true);
  });
});

describe('a citation', () => {
  it('names instrument, article and paragraph', () => {
    expect(cite(articleOf(order81, 37))).toBe('专利纠纷行政裁决和调解办法 第37条');
    expect(cite(articleOf(order81, 28, '1(3)'))).toBe('专利纠纷行政裁决和调解办法 第28条第1款第(3)项');
    expect(cite(articleOf(officePolicy, ''))).toBe('本机关内部目标');
    expect(articleOf(order81, 37).effectiveFrom).toBe('2025-02-01');
  });

  it('finds every instrument under an id of its own, with both titles', () => {
    const { INSTRUMENTS: all, ...each } = instruments;
    expect(new Set<Instrument>(all)).toEqual(new Set(Object.values(each)));
    expect(new Set(all.map((i) => i.id)).size).toBe(all.length);
    expect(all.every((i) => i.title.zh !== '' && i.title.en !== '')).toBe(true);
  });
});

describe('an edition', () => {
  const editions = [
    { effectiveFrom: d('2025-02-01'), name: 'new' },
    { effectiveFrom: d('2015-07-01'), name: 'old' },
  ];

  it('is the latest that had taken effect on the day, and none before the first', () => {
    expect(pickEdition(editions, d('2025-01-31'))?.name).toBe('old');
    expect(pickEdition(editions, d('2025-02-01'))?.name).toBe('new');
    expect(pickEdition(editions, d('2015-06-30'))).toBeNull();
    expect(pickEdition([], d('2025-06-30'))).toBeNull();
  });
});

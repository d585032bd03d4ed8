import { readFileSync } from 'node:fs';
import { builtInCalendar } from './calendar.js';
import { countTerm } from './counting.js';
import type { Counted, TermRequest } from './term.js';

const count = (request: TermRequest): Counted => countTerm(request, builtInCalendar);

interface Vector extends TermRequest {
  readonly id: string;
  readonly note: string;
  readonly expect: Readonly<Record<string, string>>;
}

const vectors = readFileSync(new URL('./testing/vectors.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector);

describe('a term of the published vectors', () => {
  it.each(vectors.map((v) => [`${v.id}: ${v.note}`, v] as const))('%s', (_, { expect: expected, ...request }) => {
    expect(count(request)).toMatchObject({ ...expected, provisional: false });
  });

  it('is one of fifteen', () => expect(vectors).toHaveLength(15));
});

describe('a term in months', () => {
  it('chains its extensions from the end as it was, which is the earlier date at a month end', () => {
    expect(count({ from: '2025-12-31', count: 2, unit: 'month', extensions: [{ count: 1 }] })).toMatchObject({
      nominal: '2026-03-28',
    });
    expect(count({ from: '2025-12-31', count: 3, unit: 'month' })).toMatchObject({ nominal: '2026-03-31' });
  });

  it('does not extend from the day it rolled to', () => {
    const first = { from: '2025-09-01', count: 1, unit: 'month', roll: 'next-working-day' } as const;
    expect(count(first)).toMatchObject({ nominal: '2025-10-01', due: '2025-10-09' });
    expect(count({ ...first, extensions: [{ count: 1 }] })).toMatchObject({ nominal: '2025-11-01', due: '2025-11-03' });
  });

  it('ends a year from a leap day on 28 February', () => {
    expect(count({ from: '2024-02-29', count: 1, unit: 'year' })).toMatchObject({ nominal: '2025-02-28' });
  });
});

describe('excluded time', () => {
  const base = { from: '2026-03-02', count: 10, unit: 'calendar-day' } as const;
  const end = (...excluded: [string, string][]) =>
    (count({ ...base, excluded: excluded.map(([from, to]) => ({ from, to })) }) as { nominal: string }).nominal;

  it('gives back each day after the trigger that it covers, once, whatever the order of the intervals', () => {
    expect(end()).toBe('2026-03-12');
    expect(end(['2026-03-05', '2026-03-08'])).toBe('2026-03-15');
    expect(end(['2026-03-06', '2026-03-08'], ['2026-03-05', '2026-03-08'])).toBe('2026-03-15');
    expect(end(['2026-03-05', '2026-03-06'], ['2026-03-06', '2026-03-08'])).toBe('2026-03-15');
  });

  it('gives nothing back for the trigger day, for empty intervals and after the end', () => {
    expect(end(['2026-02-01', '2026-03-03'])).toBe('2026-03-12');
    expect(end(['2026-03-05', '2026-03-05'])).toBe('2026-03-12');
    expect(end(['2026-03-13', '2026-04-30'])).toBe('2026-03-12');
  });

  it('counts again where the pushed end reaches another interval', () => {
    expect(end(['2026-03-12', '2026-03-13'])).toBe('2026-03-13');
    expect(end(['2026-03-05', '2026-03-06'], ['2026-03-13', '2026-03-20'])).toBe('2026-03-20');
  });

  it('skips, in working days, only the working days it covers', () => {
    const request = { from: '2026-03-02', count: 5, unit: 'working-day' } as const;
    expect(count(request)).toMatchObject({ nominal: '2026-03-09' });
    const excluded = [{ from: '2026-03-06', to: '2026-03-10' }];
    expect(count({ ...request, excluded })).toMatchObject({ nominal: '2026-03-11' });
  });
});

describe('a term in hours', () => {
  const from = '2026-09-30T22:30:00+08:00';

  it('runs from the stated moment through the night and the holiday, and does not roll', () => {
    expect(count({ from, count: 48, unit: 'hour' })).toMatchObject({
      nominal: '2026-10-02T22:30:00+08:00',
      due: '2026-10-02T22:30:00+08:00',
      dueOn: '2026-10-02',
      dueAt: '2026-10-02T14:30:00.000Z',
      provisional: false,
    });
    expect(() => count({ from, count: 48, unit: 'hour', roll: 'next-working-day' })).toThrow(/ROLL_NOT_ALLOWED/);
  });

  it('tells milliseconds only where there are some, and reads any offset', () => {
    expect(count({ from: '2026-09-30T14:30:00.5Z', count: 1, unit: 'hour' })).toMatchObject({
      due: '2026-09-30T23:30:00.500+08:00',
    });
  });

  it('gives back excluded hours, a bare date meaning midnight in Shanghai', () => {
    const excluded = [{ from: '2026-09-30T23:00:00+08:00', to: '2026-10-01' }];
    expect(count({ from, count: 2, unit: 'hour', excluded })).toMatchObject({ due: '2026-10-01T01:30:00+08:00' });
    const after = [{ from: '2026-10-01T00:30:00+08:00', to: '2026-10-02' }];
    expect(count({ from, count: 2, unit: 'hour', excluded: after })).toMatchObject({
      due: '2026-10-01T00:30:00+08:00',
    });
  });

  it('counts back to an instant and the working day at or before it', () => {
    expect(count({ from: '2026-10-08T09:00:00+08:00', count: 24, unit: 'hour', direction: 'before' })).toMatchObject({
      latest: '2026-10-07T09:00:00+08:00',
      latestWorkingDay: '2026-09-30',
    });
  });

  it('needs an instant with an offset', () => {
    expect(() => count({ from: '2026-09-30', count: 1, unit: 'hour' })).toThrow(/BAD_INSTANT/);
    expect(() => count({ from: '2026-09-30T10:00:00', count: 1, unit: 'hour' })).toThrow(/BAD_INSTANT/);
  });
});

describe('a notice in advance', () => {
  it('leaves its full length clear between the latest day and the hearing', () => {
    const hearing = { from: '2026-10-12', direction: 'before' } as const;
    expect(count({ ...hearing, count: 3, unit: 'calendar-day' })).toMatchObject({
      latest: '2026-10-08',
      latestWorkingDay: '2026-10-08',
    });
    expect(count({ ...hearing, count: 1, unit: 'month' })).toMatchObject({
      latest: '2026-09-11',
      latestWorkingDay: '2026-09-11',
    });
    expect(count({ ...hearing, count: 1, unit: 'year' })).toMatchObject({
      latest: '2025-10-11',
      latestWorkingDay: '2025-10-11',
    });
  });

  it('is neither extended nor interrupted nor put off', () => {
    const hearing = { from: '2026-10-12', direction: 'before', count: 3, unit: 'working-day' } as const;
    expect(() => count({ ...hearing, extensions: [{ count: 1 }] })).toThrow(/NOT_BACKWARDS/);
    expect(() => count({ ...hearing, excluded: [{ from: '2026-10-01', to: '2026-10-02' }] })).toThrow(/NOT_BACKWARDS/);
    expect(() => count({ ...hearing, roll: 'next-working-day' })).toThrow(/NOT_BACKWARDS/);
    expect(count({ ...hearing, roll: 'previous-working-day', extensions: [], excluded: [] })).toMatchObject({
      latest: '2026-10-07',
    });
  });
});

describe('the moment a term is over', () => {
  it('is 24:00 of the due day, or the close of business where there is one, in either case on the same day', () => {
    const request = { from: '2026-03-02', count: 1, unit: 'calendar-day' } as const;
    expect(count(request)).toMatchObject({ due: '2026-03-03', dueAt: '2026-03-03T16:00:00.000Z' });
    expect(count({ ...request, cutOff: '17:30' })).toMatchObject({
      due: '2026-03-03',
      dueAt: '2026-03-03T09:30:00.000Z',
    });
    for (const cutOff of ['00:00', '24:01', '7:30', '17:30:00'])
      expect(() => count({ ...request, cutOff })).toThrow(/BAD_CUT_OFF/);
  });

  it('takes the date in Shanghai of a trigger given as an instant', () => {
    expect(count({ from: '2026-03-01T16:00:00Z', count: 1, unit: 'calendar-day' })).toMatchObject({
      due: '2026-03-03',
    });
    expect(count({ from: '1986-06-30T15:30:00Z', count: 1, unit: 'calendar-day' })).toMatchObject({
      due: '1986-07-02',
    });
  });
});

describe('a year without notice', () => {
  const flag = (request: Omit<TermRequest, 'unit'> & { unit?: TermRequest['unit'] }) =>
    count({ unit: 'calendar-day', ...request }).provisional;

  it('never silently makes New Year of 2027 a working day', () => {
    expect(count({ from: '2026-12-31', count: 1, unit: 'working-day' })).toMatchObject({
      due: '2027-01-04',
      provisional: true,
    });
    expect(count({ from: '2026-12-31', count: 1, unit: 'calendar-day', roll: 'next-working-day' })).toMatchObject({
      nominal: '2027-01-01',
      due: '2027-01-04',
      provisional: true,
    });
  });

  it('marks every date that lies in it or for which one of its days was looked at', () => {
    expect(flag({ from: '2026-12-30', count: 1 })).toBe(false);
    expect(flag({ from: '2026-12-30', count: 2 })).toBe(true);
    expect(flag({ from: '2026-12-30', count: 1, unit: 'working-day' })).toBe(false);
    expect(flag({ from: '2019-12-30', count: 3, unit: 'working-day' })).toBe(true);
    expect(flag({ from: '2019-12-20', count: 15, roll: 'next-working-day' })).toBe(false);
    expect(flag({ from: '2019-12-31', count: 3, unit: 'working-day' })).toBe(false);
    expect(flag({ from: '2027-01-01', count: 1, unit: 'working-day', direction: 'before' })).toBe(false);
    expect(flag({ from: '2027-01-05', count: 1, unit: 'working-day', direction: 'before' })).toBe(true);
    expect(flag({ from: '2020-01-03', count: 1, direction: 'before' })).toBe(true);
    expect(flag({ from: '2026-12-31T22:00:00+08:00', count: 1, unit: 'hour' })).toBe(false);
    expect(flag({ from: '2026-12-31T22:00:00+08:00', count: 3, unit: 'hour' })).toBe(true);
  });

  it('does not mark a term for days that were excluded and so never looked at', () => {
    const excluded = [{ from: '2019-12-30', to: '2020-01-01' }];
    expect(flag({ from: '2019-12-29', count: 2, unit: 'working-day', excluded })).toBe(false);
  });
});

describe('a wrong or endless term', () => {
  const good = { from: '2026-03-02', count: 5, unit: 'calendar-day' } as const;

  it.each<[string, Partial<Record<keyof TermRequest, unknown>>]>([
    ['BAD_DATE', { from: '2026-02-30' }],
    ['BAD_DATE', { from: '1899-12-31' }],
    ['BAD_DATE', { from: '2201-01-01' }],
    ['BAD_COUNT', { count: 0 }],
    ['BAD_COUNT', { count: -1 }],
    ['BAD_COUNT', { count: 1.5 }],
    ['BAD_COUNT', { count: Number.NaN }],
    ['BAD_COUNT', { count: 100_001 }],
    ['BAD_COUNT', { count: 12_001, unit: 'month' }],
    ['BAD_COUNT', { count: 1_001, unit: 'year' }],
    ['BAD_COUNT', { extensions: [{ count: 1 }, { count: 0 }] }],
    ['UNKNOWN_UNIT', { unit: 'week' }],
    ['UNKNOWN_UNIT', { unit: 'constructor' }],
    ['UNKNOWN_ROLL', { roll: 'up' }],
    ['UNKNOWN_DIRECTION', { direction: 'sideways' }],
    ['MIXED_UNITS', { extensions: [{ count: 1, unit: 'hour' }] }],
    ['TOO_MANY', { extensions: Array.from({ length: 101 }, () => ({ count: 1 })) }],
    ['TOO_MANY', { excluded: Array.from({ length: 1001 }, () => ({ from: '2026-03-03', to: '2026-03-04' })) }],
    ['BAD_EXCLUSION', { excluded: [{ from: '2026-03-04', to: '2026-03-03' }] }],
    ['BAD_DATE', { excluded: [{ from: '2026-03-04', to: '2026-03-32' }] }],
    ['OUT_OF_RANGE', { count: 1000, unit: 'year' }],
    ['OUT_OF_RANGE', { from: '2200-01-01', count: 100_000, unit: 'working-day' }],
    ['OUT_OF_RANGE', { from: '2200-12-31', count: 100_000, extensions: [{ count: 100_000 }] }],
    ['OUT_OF_RANGE', { from: '1900-01-02', count: 5, unit: 'working-day', direction: 'before' }],
    ['OUT_OF_RANGE', { from: '1900-02-02', count: 33, direction: 'before' }],
  ])('is refused with %s for %j', (code, part) => {
    expect(() => count({ ...good, ...part } as TermRequest)).toThrow(new RegExp(`\\.${code}:`));
  });

  it('names the field that is wrong', () => {
    expect(() => count({ ...good, extensions: [{ count: 1 }, { count: 0 }] })).toThrow(/extensions\[1\]\.count/);
  });

  it('is counted at once however long it is', () => {
    const excluded = Array.from({ length: 1000 }, (_, i) => ({
      from: `${1900 + (i % 300)}-01-01`,
      to: `${1900 + (i % 300)}-02-01`,
    }));
    const started = performance.now();
    count({ from: '1900-01-01', count: 100_000, unit: 'working-day', excluded });
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

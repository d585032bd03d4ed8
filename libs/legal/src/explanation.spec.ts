import { builtInCalendar, makeCalendar } from './calendar.js';
import { countTerm } from './counting.js';
import type { Explanation } from './explanation.js';
import { addDays, parseLegalDate } from './legal-date.js';
import type { TermRequest } from './term.js';
import { shift } from './testing/oracle.js';
import { seeded } from './testing/random.js';

function explain(request: TermRequest): Explanation {
  const { explanation } = countTerm({ ...request, explain: true }, builtInCalendar);
  if (!explanation) throw new Error('no explanation was given');
  return explanation;
}

const line = ({ days }: Explanation) => days.map((d) => `${d.date} ${d.code}${d.n === undefined ? '' : ` ${d.n}`}`);

describe('the explanation of a term', () => {
  it('is given only when it is asked for', () => {
    expect(countTerm({ from: '2026-03-02', count: 5, unit: 'working-day' }, builtInCalendar)).not.toHaveProperty(
      'explanation',
    );
  });

  it('says of every day of a term in working days whether it counts and by which notice', () => {
    const told = explain({ from: '2025-09-26', count: 4, unit: 'working-day' });
    expect(line(told)).toEqual([
      '2025-09-26 trigger',
      '2025-09-27 weekend',
      '2025-09-28 make-up-working-day 1',
      '2025-09-29 counted 2',
      '2025-09-30 counted 3',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `2025-10-0${n} holiday`),
      '2025-10-09 counted 4',
    ]);
    expect(told.days[2]).toMatchObject({
      weekday: 7,
      counted: true,
      holiday: '国庆节、中秋节',
      notice: '国办发明电〔2024〕12号',
    });
    expect(told.days[2]?.reason.zh).toBe('星期日,调休上班日(国庆节、中秋节):计入,第1个工作日');
  });

  it('numbers the days of a term in months, marks the excluded ones and those it rolled over', () => {
    const told = explain({
      from: '2025-08-30',
      count: 1,
      unit: 'month',
      extensions: [{ count: 1, unit: 'calendar-day' }],
      excluded: [
        { from: '2025-09-10', to: '2025-09-11', kind: 'appraisal' },
        { from: '2025-09-09', to: '2025-09-11' },
      ],
      roll: 'next-working-day',
    });
    const lines = line(told);
    expect(lines.slice(0, 2)).toEqual(['2025-08-30 trigger', '2025-08-31 counted 1']);
    expect(lines).toContain('2025-09-09 excluded');
    expect(told.days.find((d) => d.date === '2025-09-10')).toMatchObject({
      exclusion: { index: 0, kind: 'appraisal' },
      counted: false,
    });
    expect(lines.slice(-8)).toEqual([
      '2025-10-02 counted 31',
      '2025-10-03 counted 32',
      ...['2025-10-04', '2025-10-05', '2025-10-06', '2025-10-07', '2025-10-08'].map((x) => `${x} rolled`),
      '2025-10-09 due',
    ]);
    expect(told.steps.map((s) => [s.code, s.to])).toEqual([
      ['trigger', '2025-08-30'],
      ['term', '2025-09-30'],
      ['extension', '2025-10-01'],
      ['excluded', '2025-10-03'],
      ['end', '2025-10-03'],
      ['rolled', '2025-10-09'],
    ]);
  });

  it('says when a month had no corresponding day', () => {
    const { steps } = explain({ from: '2025-12-31', count: 2, unit: 'month' });
    expect(steps[1]?.words.zh).toBe('期限2个月,无对应日,止于当月最后一日');
    expect(explain({ from: '2025-12-28', count: 2, unit: 'month' }).steps[1]?.words.zh).toBe('期限2个月,止于对应日');
  });

  it('shows where each extension of a term in working days led', () => {
    const { steps } = explain({ from: '2026-09-24', count: 5, unit: 'working-day', extensions: [{ count: 5 }] });
    expect(steps.map((s) => [s.code, s.to])).toEqual([
      ['trigger', '2026-09-24'],
      ['term', '2026-10-09'],
      ['extension', '2026-10-15'],
      ['end', '2026-10-15'],
    ]);
  });

  it('marks days of a year without notice', () => {
    const { days } = explain({ from: '2026-12-30', count: 1, unit: 'month' });
    expect(days.find((d) => d.date === '2026-12-31')).not.toHaveProperty('provisional');
    expect(days.find((d) => d.date === '2027-01-01')).toMatchObject({ provisional: true, holiday: '元旦' });
    expect(days.find((d) => d.date === '2027-01-01')?.reason.zh).toMatch(/暂定$/);
  });

  it('lists a notice in advance from the latest working day to the hearing', () => {
    expect(line(explain({ from: '2026-10-12', count: 3, unit: 'working-day', direction: 'before' }))).toEqual([
      '2026-09-30 latest',
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => `2026-10-0${n} latest`),
      '2026-10-08 counted 3',
      '2026-10-09 counted 2',
      '2026-10-10 make-up-working-day 1',
      '2026-10-11 weekend',
      '2026-10-12 target',
    ]);
  });

  it('tells how many hours each day took', () => {
    const { days, steps } = explain({
      from: '2026-09-30T22:30:00+08:00',
      count: 26,
      unit: 'hour',
      excluded: [{ from: '2026-10-01T10:00:00+08:00', to: '2026-10-01T12:00:00+08:00' }],
    });
    expect(days.map((d) => [d.date, d.hours])).toEqual([
      ['2026-09-30', 1.5],
      ['2026-10-01', 22],
      ['2026-10-02', 2.5],
    ]);
    expect(steps.map((s) => s.code)).toEqual(['trigger', 'excluded', 'end']);
  });

  it('refuses to list more than a century, but counts it', () => {
    const long = { from: '2026-01-01', count: 45_000, unit: 'calendar-day' } as const;
    expect(() => explain(long)).toThrow(/TOO_LONG_TO_EXPLAIN/);
    expect(countTerm(long, builtInCalendar)).toMatchObject({ nominal: '2149-03-17' });
  });

  it('adds up, for two thousand random terms: no day missing, the numbers run on to the end', () => {
    const seed = Number(process.env.HENGZHI_SEED ?? 20_260_301);
    const random = seeded(seed);
    for (let i = 0; i < 2000; i++) {
      const from = shift('2024-01-01', random.int(0, 900));
      const unit = random.of(['calendar-day', 'working-day', 'month'] as const);
      const start = shift(from, random.int(-5, 30));
      const request: TermRequest = {
        from,
        unit,
        count: random.int(1, unit === 'month' ? 4 : 40),
        roll: random.of(['none', 'next-working-day'] as const),
        excluded: [{ from: start, to: shift(start, random.int(0, 20)) }],
      };
      const counted = countTerm({ ...request, explain: true }, builtInCalendar);
      if (!('due' in counted) || !counted.explanation) throw new Error('not explained');
      const { days } = counted.explanation;
      let day = parseLegalDate(from);
      for (const told of days) {
        expect([seed, request, told.date]).toEqual([seed, request, day]);
        day = addDays(day, 1);
      }
      expect(days.at(-1)?.date).toBe(counted.due);
      const numbered = days.filter((d) => d.counted);
      expect(numbered.map((d) => d.n)).toEqual(numbered.map((_, at) => at + 1));
      expect(numbered.at(-1)?.date).toBe(counted.nominal);
      if (unit !== 'month') expect(numbered).toHaveLength(request.count);
    }
  });

  it('names the address of a notice that has no number', () => {
    const calendar = makeCalendar([
      {
        year: 2027,
        notices: [{ title: '假设的通知', url: 'https://www.gov.cn/example' }],
        days: [{ date: parseLegalDate('2027-01-01'), kind: 'off', holiday: '元旦', notice: 0 }],
      },
    ]);
    const { explanation } = countTerm({ from: '2026-12-31', count: 1, unit: 'calendar-day', explain: true }, calendar);
    expect(explanation?.days[1]?.notice).toBe('https://www.gov.cn/example');
  });
});

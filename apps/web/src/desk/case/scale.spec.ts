import { describe, expect, it } from '@jest/globals';
import { isBackward, scaleOf } from './scale';

describe('a clock on the scale', () => {
  it('that is due before its first day counts backward', () => {
    expect(isBackward({ anchoredOn: '2026-11-27', dueOn: '2026-11-23' })).toBe(true);
    expect(isBackward({ anchoredOn: '2026-11-20', dueOn: '2026-11-27' })).toBe(false);
    expect(isBackward({ anchoredOn: '2026-11-20', dueOn: null })).toBe(false);
  });
});

describe('the axis beneath the bands', () => {
  const axis = (anchoredOn: string, dueOn: string, today = anchoredOn) =>
    scaleOf([{ clock: { anchoredOn, dueOn }, stretches: [] }], today).ticks.map(({ label }) => label);

  it('of a clock of a week within one month goes by days', () => {
    expect(axis('2026-11-23', '2026-11-30')).toEqual(['11-23', '11-24', '11-25', '11-26', '11-27', '11-28']);
  });

  it('of a clock that began and ended on one day has that day and the next', () => {
    expect(axis('2026-11-23', '2026-11-23')).toEqual(['11-23', '11-24']);
  });

  it('goes by days, weeks, fortnights and months as the time is long', () => {
    expect(axis('2026-12-20', '2027-01-04')).toEqual(['12-20', '12-22', '12-24', '12-26', '12-28', '12-30', '01-01']);
    expect(axis('2026-11-02', '2026-12-29')).toEqual(['11-02', '11-16', '11-30', '12-14']);
    expect(axis('2026-11-23', '2027-05-23')).toEqual(['2026-12', '2027-01', '2027-02', '2027-03', '2027-04']);
  });

  it('has at least two ticks for any time', () => {
    for (let days = 0; days < 1500; days += 1) {
      const due = new Date(Date.UTC(2026, 10, 23 + days)).toISOString().slice(0, 10);
      const { length } = axis('2026-11-23', due);
      expect([days, length >= 2 && length <= 8]).toEqual([days, true]);
    }
  });
});

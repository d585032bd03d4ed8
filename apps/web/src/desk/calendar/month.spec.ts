import { describe, expect, it } from '@jest/globals';
import { isOver, monthIn } from './month';

describe('the month of an address', () => {
  it('is one that there is', () => {
    expect(['2026-01', '2026-12'].map(monthIn)).toEqual(['2026-01', '2026-12']);
  });

  it('is none where there is no such month', () => {
    expect([null, '', '2026', '2026-00', '2026-13', '2026-1', '2026-010'].map(monthIn)).toEqual(Array(7).fill(null));
  });
});

describe('a week of the calendar', () => {
  const week = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15'];
  const none = new Set<string>();

  it('that is past and empty is over', () => {
    expect(isOver(week, { today: '2026-11-16', busy: none })).toBe(true);
  });

  it('that is not past yet, or in which something stands, is not', () => {
    expect(isOver(week, { today: '2026-11-15', busy: none })).toBe(false);
    expect(isOver(week, { today: '2026-11-16', busy: new Set(['2026-11-12']) })).toBe(false);
  });
});

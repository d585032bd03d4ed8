import { describe, expect, it } from '@jest/globals';
import { earliestHearing, latestNotice } from './notice-days';

/** A week from Monday to Friday, without holidays. */
const works = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

describe('the days of a notice of hearing', () => {
  it('three clear working days lie between the notice and a hearing on a Friday', () => {
    expect(latestNotice('2026-03-13', 3, works)).toBe('2026-03-09');
  });

  it('a weekend between them does not count', () => {
    expect(latestNotice('2026-03-11', 3, works)).toBe('2026-03-05');
  });

  it('the earliest hearing is one whose notice may just arrive that day', () => {
    const earliest = earliestHearing('2026-03-09', 3, works) ?? '';
    expect(earliest).toBe('2026-03-13');
    expect(latestNotice(earliest, 3, works)).toBe('2026-03-09');
  });

  it('nothing is said while the calendar is not known', () => {
    expect([latestNotice('2026-03-13', 3, () => undefined), earliestHearing('2026-03-09', 3, () => undefined)]).toEqual(
      [null, null],
    );
  });
});

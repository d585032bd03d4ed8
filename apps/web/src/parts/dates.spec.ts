import { afterEach, describe, expect, it } from '@jest/globals';
import { heardFromOffice, timeOf, todayAtOffice, untilTomorrow } from './dates';

describe('the day at the office', () => {
  const at = Date.UTC(2026, 8, 30, 15, 59, 59);
  afterEach(() => heardFromOffice(new Date(at).toISOString(), at));

  it('begins at midnight in China', () => {
    expect([todayAtOffice(at), todayAtOffice(at + 1_000)]).toEqual(['2026-09-30', '2026-10-01']);
  });

  it('lasts until midnight in China', () => {
    expect([untilTomorrow(at), untilTomorrow(at + 1_000)]).toEqual([1_000, 86_400_000]);
  });

  it('is the one that the office says and not the one that the computer is set to', () => {
    heardFromOffice('2026-09-28T01:00:00.000Z', at);
    expect([todayAtOffice(at), todayAtOffice(at + 86_400_000)]).toEqual(['2026-09-28', '2026-09-29']);
  });

  it('is left out of a time of today alone', () => {
    const instant = '2026-09-30T02:32:00.000Z';
    expect([timeOf(instant, at), timeOf(instant, at + 1_000)]).toEqual(['10:32', '2026-09-30 10:32']);
  });
});

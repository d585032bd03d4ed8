import { describe, expect, it } from '@jest/globals';
import { DAY, TIME } from './formats';

describe('days and times as people write them', () => {
  it.each(['2026-11-23', '20261123', '２０２６－１１－２３', '２０２６１１２３', ' 2026-11-23 '])(
    '%s is written to its end',
    (text) => {
      expect(DAY.whole(text)).toBe('2026-11-23');
    },
  );

  it.each(['2026-11-2', '2026/11/2', '2026年11月2日', '2026.11.2'])(
    '%s might still go on, and is read once the field is left',
    (text) => {
      expect([DAY.whole(text), DAY.left(text)]).toEqual([null, '2026-11-02']);
    },
  );

  it.each(['1123', '26.11.23', '2026-02-30', 'morgen', ''])('%s is no day', (text) => {
    expect([DAY.whole(text), DAY.left(text)]).toEqual([null, null]);
  });

  it('a time of day, the same way', () => {
    expect(['09:30', '0930', '９：３０'].map(TIME.left)).toEqual(['09:30', '09:30', '09:30']);
    expect([TIME.whole('9:3'), TIME.left('9时'), TIME.left('25:00')]).toEqual([null, '09:00', null]);
  });
});

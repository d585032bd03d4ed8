import { beforeAll, describe, expect, it } from '@jest/globals';
import i18next from 'i18next';

describe('a number of days', () => {
  let said: (language: 'zh' | 'en', count: number) => string;
  beforeAll(async () => {
    // The settings of a browser, which has none here.
    Object.assign(globalThis, { localStorage: { getItem: () => null } });
    const { words } = await import('../parts/basis/words');
    const { amount } = await import('../parts/basis/rows');
    said = (language, count) => {
      const say = i18next.getFixedT(language, words.name);
      return amount((key, values) => say(key, values ?? {}), count, 'working-day');
    };
  });

  it.each([
    [1, '1 个工作日', '1 working day'],
    [2, '2 个工作日', '2 working days'],
    [0, '0 个工作日', '0 working days'],
  ])('%d is said as each language says it', (count, zh, en) => {
    expect([said('zh', count), said('en', count)]).toEqual([zh, en]);
  });
});

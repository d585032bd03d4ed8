import { describe, expect, it } from '@jest/globals';
import { contradictsItself } from './contradiction';

describe('a draft contradicts itself', () => {
  it.each([
    ['where nobody infringed and something is to be performed', 'no-infringement', '2026-06-30', true],
    ['and does not without such a day', 'no-infringement', null, false],
    ['nor where what infringes is to stop by a day', 'infringement', '2026-06-30', false],
    ['or at once', 'infringement', undefined, false],
  ])('%s', (_, finding, performBy, expected) => {
    expect(contradictsItself({ finding, performBy, order: '……' })).toBe(expected);
  });

  it('only where there is one', () => {
    expect([contradictsItself(null), contradictsItself({})]).toEqual([false, false]);
  });
});

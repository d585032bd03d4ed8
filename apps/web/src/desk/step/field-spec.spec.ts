import { describe, expect, it } from '@jest/globals';
import { fitsWhole, wholeOr } from './field-spec';

describe('a number typed into a step', () => {
  it.each([
    ['60', 60],
    ['９ ９９', 999],
    ['-5', -5],
    ['007', 7],
  ])('%s is a whole number', (typed, kept) => expect(wholeOr(typed)).toBe(kept));

  it.each(['7.5', 'abc', '十', '1e3', '', '12345678901'])('“%s” is none and stays as it was typed', (typed) =>
    expect(wholeOr(typed)).toBe(typed),
  );

  it('is taken within the least and the most, and no text is', () => {
    const taken = [0, 1, 60, 61, 7.5, '60', null].map((value) => fitsWhole(value, { min: 1, max: 60 }));
    expect(taken).toEqual([false, true, true, false, false, false, false]);
  });
});

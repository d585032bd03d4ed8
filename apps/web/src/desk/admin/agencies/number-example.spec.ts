import { expect, it } from '@jest/globals';
import { numberExample } from './number-example';

it.each([
  ['{mark}知{type}字〔{year}〕{n}号', '粤知裁字〔2026〕1号'],
  ['{mark}知保{type}字〔{year}〕{n}号', '粤知保裁字〔2026〕1号'],
])('the pattern %s is shown as a number', (pattern, number) => {
  expect(numberExample(pattern, { mark: '粤', type: '裁', year: '2026' })).toBe(number);
});

import { expect, it } from '@jest/globals';
import { begun } from './begun';

it('a name that stands by itself begins large, in a language that knows the difference', () => {
  expect(['answer', 'the new decision', 'Order 81', '答辩期', ''].map(begun)).toEqual([
    'Answer',
    'The new decision',
    'Order 81',
    '答辩期',
    '',
  ]);
});

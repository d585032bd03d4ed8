import { describe, expect, it } from '@jest/globals';
import { formOf } from './open-together';

describe('where the form of a step stands', () => {
  it('is the page of the step, or that of several cases at once, whatever the step is called', () => {
    const at = (joinder: 'joins' | 'splits' | null) => formOf('7', { transition: 'take-up', joinder });
    expect([at(null), at('joins'), at('splits')]).toEqual([
      '/cases/7/steps/take-up',
      '/cases/7/join',
      '/cases/7/split',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Steps } from '../../parts/types';
import { reviewOf } from './review';

const step = (transition: string, more: object = {}) => ({
  ...{ transition, atStage: true, intake: false, opens: null },
  ...more,
});
const of = (...steps: readonly object[]) => {
  const found = reviewOf({ steps } as unknown as Steps);
  return found && [found.goesOn.transition, found.asks?.transition];
};

describe('the review of a request', () => {
  const takeIn = step('take-in', { intake: true });

  it('leads to the step that the procedure names, and to the notice of what is lacking', () => {
    expect(of(step('ask', { opens: 'supplement' }), takeIn)).toEqual(['take-in', 'ask']);
  });

  it('knows no notice where the procedure has none, or not at this stage', () => {
    expect(of(takeIn, step('look', { opens: 'inspection' }))).toEqual(['take-in', undefined]);
    expect(of(takeIn, step('ask', { opens: 'supplement', atStage: false }))).toEqual(['take-in', undefined]);
  });

  it('is over once the case has gone on', () => {
    expect(of(step('take-in', { intake: true, atStage: false }))).toBeNull();
    expect(of(step('accept'))).toBeNull();
  });
});

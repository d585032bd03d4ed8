import { describe, expect, it } from '@jest/globals';
import type { Steps, StepView } from '../../parts/types';
import { checksOf } from './checks';

const says = { zh: '条件', en: 'condition' };
const rule = (guard: string, more: object = {}) => ({
  guard,
  says,
  citation: '第12条',
  ofOffice: false,
  onEntry: false,
  ...more,
});
const rules = [
  rule('statusIsProved'),
  rule('requestIsSigned'),
  rule('competenceIsSaid', { onEntry: true }),
  rule('threeDecide', { ofOffice: true, onEntry: true }),
];
const step = (failing: readonly string[]): StepView =>
  ({ failures: failing.map((guard) => ({ guard, message: says, article: '第14条' })) }) as unknown as StepView;
const entering = {
  steps: [
    {
      transition: 'enter-proof',
      allowed: true,
      cures: 'statusIsProved',
      input: { paper: { type: { kind: 'paper', paperKinds: ['status-proof', 'other'] } } },
    },
  ],
} as unknown as Steps;

describe('the conditions of a request', () => {
  it('leave out those that the office meets by whom it names, and say which are met by what is entered', () => {
    expect(checksOf(step([]), rules, entering, []).map(({ key, state }) => [key, state])).toEqual([
      ['statusIsProved', 'passed'],
      ['requestIsSigned', 'passed'],
      ['competenceIsSaid', 'byHand'],
    ]);
  });

  it('begin with those that failed, of which one is at hand where the paper for it came in', () => {
    const handed = (kinds: readonly string[]) =>
      checksOf(step(['statusIsProved']), rules, entering, kinds).map(({ state }) => state);
    expect(handed(['status-proof'])).toEqual(['atHand', 'passed', 'byHand']);
    // Anything may be called other.
    expect(handed(['other'])).toEqual(['failed', 'passed', 'byHand']);
  });
});

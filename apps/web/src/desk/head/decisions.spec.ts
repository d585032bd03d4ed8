import { describe, expect, it } from '@jest/globals';
import type { Steps } from '../../parts/types';
import { decisionsOf } from './decisions';

const steps = (...those: readonly [transition: string, draft: string | null, atStage: boolean][]): Steps =>
  ({ steps: those.map(([transition, draft, atStage]) => ({ transition, draft, atStage })) }) as unknown as Steps;

describe('what a head decides between', () => {
  it('are the two ways on from where a draft waits, in whatever procedure', () => {
    const found = decisionsOf(steps(['look', null, true], ['sign', 'approves', true], ['hand-back', 'returns', true]));
    expect([found?.approves.transition, found?.returns.transition]).toEqual(['sign', 'hand-back']);
  });

  it('is nothing where no draft waits, though an approved one can still be returned', () => {
    expect(decisionsOf(steps(['sign', 'approves', false], ['hand-back', 'returns', true]))).toBeNull();
    expect(decisionsOf(steps())).toBeNull();
  });

  it('are those of the stage where one procedure has several', () => {
    const found = decisionsOf(
      steps(['sign-first', 'approves', false], ['sign', 'approves', true], ['hand-back', 'returns', true]),
    );
    expect(found?.approves.transition).toBe('sign');
  });
});

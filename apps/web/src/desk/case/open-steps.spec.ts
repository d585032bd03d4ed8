import { describe, expect, it } from '@jest/globals';
import type { Steps } from '../../parts/types';
import { openSteps } from './open-steps';

const step = (transition: string, allowed: boolean, together: string, guard = 'other') => ({
  transition,
  allowed,
  together,
  failures: allowed ? [] : [{ guard }],
});

describe('the steps that a reader can take', () => {
  it('are those open to this person and those of several cases at once, each counted once', () => {
    const steps = {
      steps: [
        step('docket', true, 'never'),
        step('suspend', false, 'never'),
        step('join-cases', false, 'only', 'casesAreTakenTogether'),
        step('split-case', false, 'only'),
        step('keep-joined', true, 'only'),
      ],
    } as unknown as Steps;
    expect(openSteps(steps).map((one) => one.transition)).toEqual(['docket', 'join-cases']);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Steps } from '../../parts/types';
import { openSteps } from './open-steps';

const step = (
  transition: string,
  allowed: boolean,
  together: string,
  joinder: string | null = null,
  openTogether = false,
) => ({
  transition,
  allowed,
  together,
  joinder,
  openTogether,
});

describe('the steps that a reader can take', () => {
  it('are those open to this person and those of several cases at once, each counted once', () => {
    const steps = {
      steps: [
        step('docket', true, 'never'),
        step('suspend', false, 'never'),
        step('join-cases', false, 'only', 'joins', true),
        step('split-case', false, 'only', 'splits'),
        step('keep-joined', true, 'only'),
      ],
    } as unknown as Steps;
    expect(openSteps(steps).map((one) => one.transition)).toEqual(['docket', 'join-cases']);
  });
});

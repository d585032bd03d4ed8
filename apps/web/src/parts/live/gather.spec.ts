import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { gather } from './gather';

describe('what is asked for several times in one moment', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  const at: number[] = [];
  const begin = () => {
    at.length = 0;
    const begun = performance.now();
    return gather(() => at.push(performance.now() - begun));
  };

  it('is done once, at the earliest time that was asked for, and again when it is asked for later', () => {
    const gathered = begin();
    gathered.within(1_000);
    gathered.within(700);
    gathered.within(900);
    jest.advanceTimersByTime(5_000);
    gathered.within(1_000);
    gathered.within(0);
    jest.advanceTimersByTime(5_000);
    expect(at).toEqual([700, 5_000]);
  });

  it('is not done once it was stopped', () => {
    const gathered = begin();
    gathered.within(100);
    gathered.stop();
    jest.advanceTimersByTime(5_000);
    gathered.within(100);
    jest.advanceTimersByTime(5_000);
    expect(at).toEqual([5_100]);
  });
});

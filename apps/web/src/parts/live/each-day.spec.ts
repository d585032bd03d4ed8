import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { heardFromOffice } from '../dates';
import { eachDay } from './each-day';

describe('a day that begins at the office', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-01-01T08:00:00Z') });
    heardFromOffice('2026-09-30T15:59:00Z');
  });
  afterEach(() => {
    heardFromOffice(new Date().toISOString());
    jest.useRealTimers();
  });

  it('is told within its first minute, and so is each one after it until nobody listens', () => {
    const tell = jest.fn();
    const stop = eachDay(tell);
    jest.advanceTimersByTime(59_999);
    expect(tell).not.toHaveBeenCalled();
    jest.advanceTimersByTime(60_001);
    expect(tell).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(2 * 86_400_000);
    expect(tell).toHaveBeenCalledTimes(3);
    stop();
    jest.advanceTimersByTime(2 * 86_400_000);
    expect(tell).toHaveBeenCalledTimes(3);
  });
});

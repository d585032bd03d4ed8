import { describe, expect, it } from '@jest/globals';
import { goesOn, isOthers, lookOf } from './look';

describe('the look of a deadline', () => {
  it('of the office’s own target is not that of a limit of the law', () => {
    const soon = { state: 'soon' } as const;
    expect(lookOf(soon, 'statute')).toBe('hz-deadline hz-deadline-soon');
    expect(lookOf(soon, 'policy')).toBe('hz-deadline hz-deadline-soon hz-deadline-own');
  });

  it('that runs for a party is told apart from the office’s own, until it rests or is over', () => {
    expect(isOthers({ duty: 'requester', health: { state: 'ok' } })).toBe(true);
    expect(isOthers({ duty: 'authority', health: { state: 'ok' } })).toBe(false);
    expect(isOthers({ duty: 'requester', health: { state: 'paused' } })).toBe(false);
    expect(isOthers({ duty: 'respondent', health: { state: 'expired' } })).toBe(false);
  });

  it('goes on while it runs or rests, and beyond its day while it is overdue', () => {
    const going = (
      state: 'armed' | 'paused' | 'fired' | 'met',
      health: 'ok' | 'paused' | 'overdue' | 'expired' | 'done',
    ) => goesOn({ state, health: { state: health } });
    expect([going('armed', 'ok'), going('paused', 'paused'), going('fired', 'overdue')]).toEqual([true, true, true]);
    expect([going('fired', 'expired'), going('met', 'done')]).toEqual([false, false]);
  });
});

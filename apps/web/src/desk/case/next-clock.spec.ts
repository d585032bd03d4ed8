import { describe, expect, it } from '@jest/globals';
import type { ClockView } from '../../parts/types';
import { nextClockOf, targetsOf } from './next-clock';

const clock = (id: string, standing: string, state: string, health = 'ok', duty = 'authority'): ClockView =>
  ({ id, standing, state, duty, ofRight: false, health: { state: health } }) as ClockView;

describe('what is due next in a case', () => {
  const limit = clock('closing', 'statute', 'armed');
  const missed = clock('target', 'policy', 'fired', 'overdue');
  const ids = (clocks: readonly ClockView[]) => [nextClockOf(clocks)?.id, targetsOf(clocks).map(({ id }) => id)];

  it('has the targets of the office beneath it, also one that is missed, and none that is over', () => {
    expect(ids([limit, missed])).toEqual(['closing', ['target']]);
    expect(ids([limit, clock('target', 'policy', 'armed')])).toEqual(['closing', ['target']]);
    expect(ids([limit, clock('target', 'policy', 'met', 'done')])).toEqual(['closing', []]);
    expect(ids([limit, clock('reply', 'policy', 'armed', 'ok', 'requester')])).toEqual(['closing', []]);
  });

  it('is a target where nothing else is due, which is not told twice', () => {
    expect(ids([missed])).toEqual(['target', []]);
  });
});

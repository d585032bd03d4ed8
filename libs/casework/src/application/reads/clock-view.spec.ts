import type { Clock } from '../../domain/clock.js';
import { sampleCase, keep, keepingOn, startOrder } from '../../testing/sample.js';
import { clockLines } from './clock-view.js';

describe('a clock as people see it', () => {
  const purposeIn = (procedure: string, clock: string): unknown => {
    const [of] = keep([], '2026-03-02', startOrder('docketing', '2026-03-02'));
    const stored = sampleCase({ procedure, clocks: [{ ...of, clock } as Clock] });
    return clockLines(stored, keepingOn('2026-03-02')).map(({ purpose }) => purpose);
  };

  it('says what it is for by the same word in every procedure, though it is called otherwise', () => {
    expect(purposeIn('ordinary-ruling', 'service')).toEqual(['service-of-copy']);
    expect(purposeIn('major-ruling', 'sending')).toEqual(['service-of-copy']);
    expect(purposeIn('major-ruling', 'demand')).toEqual([null]);
  });
});

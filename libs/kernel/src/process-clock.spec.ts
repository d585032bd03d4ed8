import { ProcessClock } from './process-clock.js';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-03-02T04:00:00Z');

/** A process whose clocks are in our hands, beside a database whose clock is right. */
function office(boundMs = 5_000) {
  let [passed, shift] = [0, 0];
  const clock = new ProcessClock(boundMs, { wall: () => NOON + passed + shift, steady: () => passed });
  return {
    clock,
    pass: (ms: number) => void (passed += ms),
    set: (ms: number) => void (shift = ms),
    compare: (takingMs = 0) => {
      const asked = clock.asking();
      const database = new Date(NOON + passed + takingMs / 2);
      passed += takingMs;
      return clock.compare(database, asked);
    },
  };
}

describe('the guard of the process’s clock', () => {
  it('finds nothing wrong with a clock that goes with the database’s', () => {
    const { clock, compare, pass } = office();
    expect(clock.read()).toEqual({ aheadMs: null, wrong: false });
    expect(compare()).toBeNull();
    pass(HOUR);
    expect(clock.read()).toEqual({ aheadMs: 0, wrong: false });
  });

  it.each([HOUR, -HOUR, 24 * HOUR, -24 * HOUR, 365 * 24 * HOUR, -365 * 24 * HOUR])(
    'raises the alarm once over a clock that is %i ms off, and clears it once',
    (shift) => {
      const { clock, compare, set } = office();
      set(shift);
      expect([compare(), compare()]).toEqual(['raised', null]);
      expect(clock.read()).toEqual({ aheadMs: shift, wrong: true });
      set(0);
      expect([compare(), compare()]).toEqual(['cleared', null]);
      expect(clock.read().wrong).toBe(false);
    },
  );

  it('notices a jump before the database is asked again', () => {
    const { clock, compare, pass, set } = office();
    compare();
    pass(1_000);
    set(-HOUR);
    expect(clock.read()).toEqual({ aheadMs: -HOUR, wrong: true });
    expect(compare()).toBe('raised');
  });

  it('takes the slowness of an answer for no fault of the clock', () => {
    const { clock, compare } = office();
    expect(compare(30_000)).toBeNull();
    expect(clock.read().wrong).toBe(false);
  });

  it('lets a clock be off by as much as allowed and no more', () => {
    const { compare, set } = office(5_000);
    set(5_000);
    expect(compare()).toBeNull();
    set(5_001);
    expect(compare()).toBe('raised');
  });

  it('knows the database’s present from the last comparison, whatever the process’s clock says', () => {
    const { clock, compare, pass, set } = office();
    expect(clock.databaseNow()).toBeNull();
    set(24 * HOUR);
    compare();
    pass(2_000);
    expect(clock.databaseNow()).toBe(NOON + 2_000);
  });
});

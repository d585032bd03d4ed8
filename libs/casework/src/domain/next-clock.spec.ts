import { fired, keep, keepingOn, startOrder } from '../testing/sample.js';
import { healthOf } from './health.js';
import { byUrgency, nextClock } from './next-clock.js';

const forParty = (subject: string) => ({ ...startOrder('answer', '2026-03-02'), subject });
const met = { do: 'stop', clock: 'answer', subject: '2', outcome: 'met', on: null, except: [], met: [] } as const;

describe('the clock by which a case is spoken of', () => {
  it('is the one that runs, where another of its name and day has ended', () => {
    const clocks = keep([], '2026-03-02', forParty('2'), forParty('3'));
    for (const subject of ['2', '3']) {
      const left = keep(clocks, '2026-03-05', { ...met, subject });
      expect(nextClock(left)).toMatchObject({ subject: subject === '2' ? '3' : '2', state: 'armed' });
      expect(nextClock([...left].reverse())?.state).toBe('armed');
    }
  });

  it('is one that rests where none runs, and says so', () => {
    const rest = { do: 'pause', clock: 'closing', subject: null, kind: 'suspension', on: '2026-03-10' } as const;
    const paused = keep(keep([], '2026-03-02', startOrder('closing', '2026-03-02')), '2026-03-10', rest);
    const next = nextClock(paused);
    expect(next?.state).toBe('paused');
    const { today, now, calendar } = keepingOn('2026-03-20');
    expect(healthOf(next, { today, now, calendar }).words.zh).toBe('中止中(已扣除 10 天)');
  });

  it('is none of a right that nobody waits for, which stands after what rests and before what has ended', () => {
    const rest = { do: 'pause', clock: 'closing', subject: null, kind: 'suspension', on: '2026-03-03' } as const;
    const recusal = { ...startOrder('recusal-request', '2026-03-02'), subject: '3' };
    const all = keep([], '2026-03-02', startOrder('closing', '2026-03-02'), forParty('2'), recusal);
    expect(all.find((c) => c.clock === 'recusal-request')).toMatchObject({ dueOn: '2026-03-05', ladder: [] });
    expect(nextClock(all)?.clock).toBe('answer');
    const left = keep(all, '2026-03-03', { ...met, subject: '2' }, rest);
    expect([...left].sort(byUrgency).map((c) => c.clock)).toEqual(['closing', 'recusal-request', 'answer']);
    expect(nextClock(left.filter((c) => c.clock !== 'closing'))).toBeNull();
  });

  it('is none where all have ended; an overdue duty waits, a party’s time that is over does not', () => {
    const clocks = keep([], '2026-03-02', startOrder('closing', '2026-03-02'), forParty('2'));
    const ended = clocks.map(fired);
    expect(nextClock(ended)?.clock).toBe('closing');
    expect([...ended].sort(byUrgency).map((c) => c.clock)).toEqual(['closing', 'answer']);
    expect(nextClock(ended.filter((c) => c.clock === 'answer'))).toBeNull();
  });

  it('is what else waits once a target of the office is missed, and until then the earlier of both', () => {
    const clocks = keep([], '2026-03-02', startOrder('closing', '2026-03-02'), startOrder('docketing', '2026-03-02'));
    const asTarget = (c: (typeof clocks)[number]) => (c.clock === 'docketing' ? { ...c, standing: 'policy' } : c);
    const overdue = (c: (typeof clocks)[number]) => asTarget(c.clock === 'docketing' ? fired(c) : c);
    expect(nextClock(clocks.map(asTarget))?.clock).toBe('docketing');
    for (const left of [clocks.map(overdue), clocks.map(overdue).reverse()]) {
      expect([...left].sort(byUrgency).map((c) => c.clock)).toEqual(['closing', 'docketing']);
      expect(nextClock(left)?.clock).toBe('closing');
      expect(nextClock(left.filter((c) => c.clock !== 'closing'))?.clock).toBe('docketing');
    }
    const rest = { do: 'pause', clock: 'closing', subject: null, kind: 'suspension', on: '2026-03-03' } as const;
    expect(nextClock(keep(clocks, '2026-03-03', rest).map(asTarget))?.clock).toBe('docketing');
  });
});

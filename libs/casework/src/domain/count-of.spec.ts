import { keep, keepingOn, only, startOrder } from '../testing/sample.js';
import { explainClock } from './explain-clock.js';

describe('a clock whose end rolls off a day of rest', () => {
  // Fifteen days from Friday 2026-03-20 end on Saturday 04-04; Qingming fills the days to Monday 04-06.
  const answer = () => keep([], '2026-03-20', startOrder('answer', '2026-03-20'));
  const hold = (on: string) => ({ do: 'pause', clock: 'answer', kind: 'suspension', on }) as const;
  const paused = (from: string, to: string, c = answer()) =>
    keep(keep(c, from, hold(from)), to, { ...hold(from), do: 'resume', on: to });

  it('ends on the first working day after the days of rest', () => {
    expect(only(answer())).toMatchObject({ nominalOn: '2026-04-04', dueOn: '2026-04-07' });
  });

  it.each([
    ['with the last day', '2026-04-07'],
    ['with a day of rest before it', '2026-04-05'],
    ['with the day on which the term ends unrolled', '2026-04-04'],
  ])('gets its last day back after time that begins %s', (_, from) => {
    expect(only(paused(from, '2026-12-01'))).toMatchObject({ state: 'armed', dueOn: '2026-12-01' });
    expect(only(paused(from, '2026-12-05'))).toMatchObject({ state: 'armed', dueOn: '2026-12-07' });
  });

  it('keeps its last day where such time is over before it', () => {
    expect(only(paused('2026-04-05', '2026-04-07'))).toMatchObject({ dueOn: '2026-04-07' });
  });

  it('gets it back again when it rests again on the day to which it went', () => {
    const once = paused('2026-04-07', '2026-12-05');
    expect(only(paused('2026-12-07', '2026-12-10', once))).toMatchObject({ dueOn: '2026-12-10' });
  });

  it('is explained to the same day, each day of it left out for its pause', () => {
    const c = only(paused('2026-04-07', '2026-12-01'));
    const { due, explanation } = explainClock(c, '2026-12-01', keepingOn('2026-12-01').calendar);
    expect(due).toBe('2026-12-01');
    expect(explanation.days.at(-1)).toMatchObject({ date: '2026-12-01', counted: true });
  });
});

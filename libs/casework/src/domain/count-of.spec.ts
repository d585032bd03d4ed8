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
    const title = { zh: '中止', en: 'suspension' };
    const { due, explanation } = explainClock(c, '2026-12-01', keepingOn('2026-12-01').calendar, () => title);
    expect(due).toBe('2026-12-01');
    const says = new Map(explanation.days.map((d) => [String(d.date), d.reason]));
    expect(says.get('2026-04-05')?.zh).toContain('届满日顺延中,随其后的扣除时间一并后移');
    expect(says.get('2026-04-07')?.zh).toContain('属于不计入期限的第1段时间(中止)');
    expect(says.get('2026-04-07')?.en).toContain('falls in excluded interval 1 (suspension)');
    // 2026-04-07 to 11-30 are 238 days; 04-04 to 04-06 are days of rest.
    const lines = explanation.steps.map((s) => s.words.zh);
    expect(lines).toContain('扣除不计入期限的238日,连同其前的休息日3日,相应后延');
    expect(explanation.days.at(-1)).toMatchObject({ date: '2026-12-01', counted: true });
  });
});

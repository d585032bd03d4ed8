import { builtInCalendar } from '#libs/legal';
import { fired, keep, only, startOrder } from '../testing/sample.js';
import { canonical } from './canonical.js';
import { explainClock } from './explain-clock.js';

const explain = (clock: Parameters<typeof explainClock>[0], today = '2026-05-01') =>
  explainClock(clock, today, builtInCalendar, (kind) =>
    kind === 'suspension' ? { zh: '中止', en: 'suspension' } : undefined,
  );
const started = (clock: string, on = '2026-03-02') => only(keep([], on, startOrder(clock, on)));

describe('the account of a clock', () => {
  it.each(['closing', 'docketing', 'answer', 'notice'])('counts %s again to the recorded day', (name) => {
    const clock = started(name);
    const account = explain(clock);
    expect(account.dueAt).toBe(clock.dueAt);
    expect(account.explanation.days.length).toBeGreaterThan(0);
    expect(account.asIfResumedOn).toBeNull();
  });

  it('tells a fired, a met and a cancelled clock the same story as the running one', () => {
    const clock = started('closing');
    const story = canonical(explain(clock).explanation);
    for (const ended of [
      fired(clock),
      { ...clock, state: 'met' as const, settledOn: '2026-04-01' },
      { ...clock, state: 'cancelled' as const },
    ]) {
      expect(canonical(explain(ended).explanation)).toBe(story);
    }
  });

  it('says of a paused clock where it would end if it went on today', () => {
    const paused = keep([started('closing')], '2026-04-01', {
      do: 'pause',
      clock: 'closing',
      kind: 'suspension',
      on: '2026-04-01',
    });
    const account = explain(only(paused), '2026-04-11');
    expect(account).toMatchObject({ asIfResumedOn: '2026-04-11', due: '2026-06-12' });
    expect(account.explanation.days.filter((d) => d.code === 'excluded')).toHaveLength(10);
  });

  it('gives an account on the very day of the pause', () => {
    const paused = keep([started('closing')], '2026-04-01', {
      do: 'pause',
      clock: 'closing',
      kind: 'suspension',
      on: '2026-04-01',
    });
    expect(explain(only(paused), '2026-04-01').due).toBe('2026-06-02');
  });

  it('counts hours from the recorded day where no moment is known', () => {
    const clock = { ...started('closing'), term: { count: 48, unit: 'hour' as const } };
    expect(explain(clock).dueAt).toBe('2026-03-03T16:00:00.000Z');
  });

  it('names the holiday notices it looked at', () => {
    expect(explain(started('docketing', '2026-09-28')).notices.length).toBeGreaterThan(0);
  });

  it('writes equal content as equal text', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(canonical({ b: [1, { c: 'x', d: null }] }));
  });
});

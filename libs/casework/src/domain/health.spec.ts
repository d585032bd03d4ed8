import { builtInCalendar } from '#libs/legal';
import { fired, keep, only, startOrder } from '../testing/sample.js';
import { healthOf, pausedDays } from './health.js';

const on = (today: string) => ({ today, now: `${today}T01:00:00.000Z`, calendar: builtInCalendar });
const closing = only(keep([], '2026-03-02', startOrder('closing', '2026-03-02')));
const said = (clock: Parameters<typeof healthOf>[0], today: string) => {
  const { state, words } = healthOf(clock, on(today));
  return `${state} ${words.zh}`;
};

describe('how a clock stands', () => {
  it('says days or working days, always with the date', () => {
    expect(said(null, '2026-03-02')).toBe('waiting 待起算');
    expect(said(closing, '2026-04-01')).toBe('ok 剩余 62 天');
    expect(said(closing, '2026-05-28')).toBe('soon 剩余 3 个工作日');
    expect(said(closing, '2026-06-01')).toBe('today 剩余 1 个工作日');
    expect(said(closing, '2026-06-02')).toBe('today 今日到期');
    expect(healthOf(closing, on('2026-06-02')).dueOn).toBe('2026-06-02');
  });

  it('is amber when three quarters of the time are used, however many days are left', () => {
    expect(healthOf(closing, on('2026-05-11')).state).toBe('soon');
    expect(healthOf(closing, on('2026-05-08')).state).toBe('ok');
  });

  it('is overdue for the agency and over for a party', () => {
    expect(said(fired(closing), '2026-06-04')).toBe('overdue 超期 2 天');
    expect(said(closing, '2026-06-04')).toBe('overdue 超期 2 天');
    const answer = only(keep([], '2026-03-02', startOrder('answer', '2026-03-02')));
    expect(said(fired(answer), '2026-04-02')).toBe('expired 期限已届满');
  });

  it('tells of a term in hours the minute of its end, and when that is over the hours', () => {
    const hours = only(keep([], '2026-03-02', startOrder('docketing', '2026-03-02')));
    const sending = {
      ...hours,
      term: { count: 24, unit: 'hour' as const, from: '2026-03-04T16:30:00+08:00' },
      ...{ anchoredOn: '2026-03-04', dueOn: '2026-03-05', dueAt: '2026-03-05T08:30:00.000Z' },
    };
    const at = (now: string, more: object = {}) => {
      const { state, words } = healthOf({ ...sending, ...more }, { ...on(now.slice(0, 10)), now });
      return `${state} ${words.zh}`;
    };
    expect(at('2026-03-04T09:00:00.000Z')).toBe('today 16:30 到期');
    expect(at('2026-03-05T08:29:00.000Z')).toBe('today 16:30 到期');
    expect(at('2026-03-05T08:30:00.000Z')).toBe('overdue 超期不足 1 小时');
    expect(at('2026-03-05T11:31:00.000Z')).toBe('overdue 超期 3 小时');
    expect(at('2026-03-06T08:30:00.000Z')).toBe('overdue 超期 1 天');
    const over = { state: 'fired' as const, settledOn: '2026-03-05' };
    expect(at('2026-03-07T01:00:00.000Z', over)).toBe('done 逾期完成');
    expect(at('2026-03-07T01:00:00.000Z', { ...over, state: 'met' as const })).toBe('done 按期完成');
  });

  it('tells how it was done', () => {
    const done = (settledOn: string) => said({ ...closing, state: 'met', settledOn }, '2026-07-01');
    expect(done('2026-05-30')).toBe('done 按期完成(提前 3 天)');
    expect(done('2026-06-02')).toBe('done 按期完成');
    // Five working days from Monday 2 March end on Monday 9 March.
    const docketing = only(keep([], '2026-03-02', startOrder('docketing', '2026-03-02')));
    expect(said({ ...docketing, state: 'met', settledOn: '2026-03-05' }, '2026-07-01')).toBe(
      'done 按期完成(提前 2 个工作日)',
    );
    expect(said({ ...fired(closing), settledOn: '2026-06-04' }, '2026-07-01')).toBe('done 逾期完成(超期 2 天)');
    expect(said({ ...closing, state: 'cancelled' }, '2026-07-01')).toBe('cancelled 不再计算');
    expect(said({ ...closing, state: 'cancelled', settledOn: '2026-06-02' }, '2026-07-01')).toBe('cancelled 不再计算');
    expect(said({ ...closing, state: 'cancelled', settledOn: '2026-06-04' }, '2026-07-01')).toBe(
      'cancelled 超期 2 天未完成,不再计算',
    );
  });

  it('counts days in two pauses once', () => {
    const paused = keep([closing], '2026-04-01', {
      do: 'pause',
      clock: 'closing',
      kind: 'suspension',
      on: '2026-04-01',
    });
    expect(said(only(paused), '2026-04-13')).toBe('paused 中止中(已扣除 12 天)');
    const settling = { ...only(paused), pauses: [{ from: '2026-04-01', to: null, kind: 'reconciliation_by_party' }] };
    expect(said(settling, '2026-04-13')).toBe('paused 暂停计算(已扣除 12 天)');
    const pauses = [
      { kind: 'a', from: '2026-04-01', to: '2026-04-11' },
      { kind: 'b', from: '2026-04-05', to: null },
    ];
    expect(pausedDays(pauses, '2026-04-15')).toBe(14);
  });
});

import { builtInYears, makeCalendar, parseLegalDate } from '#libs/legal';
import type { Clock } from '../domain/clock.js';
import { keep, sampleCase, startOrder } from '../testing/sample.js';
import { reprojection } from './load-calendar-year.js';

/** The calendar with one more day of rest, as a late notice gives it. */
const withRestOn = (date: string) =>
  makeCalendar(
    builtInYears.map((year) =>
      String(year.year) === date.slice(0, 4)
        ? {
            ...year,
            days: [...year.days, { date: parseLegalDate(date), kind: 'off' as const, holiday: '测试假日', notice: 0 }],
          }
        : year,
    ),
  );

describe('a notice that comes late', () => {
  const of = (clocks: readonly Clock[] | undefined, name: string) => clocks?.find((c) => c.clock === name);
  const until = { clock: 'docketing', subject: '' } as const;
  const pausing = { do: 'pause', clock: 'closing', kind: 'suspension', on: '2026-04-27', until } as const;
  const begun = keep([], '2026-03-02', startOrder('closing', '2026-03-02'));
  const clocks = keep(keep(begun, '2026-04-01', startOrder('docketing', '2026-04-27')), '2026-04-01', pausing);
  const moved = (stored: readonly Clock[]) =>
    reprojection(
      sampleCase({ clocks: stored }),
      '2026-04-02T01:00:00.000Z',
      withRestOn('2026-05-06'),
      '测试放假通知',
    )?.clocks.map(({ clock }) => clock);

  it('moves the clock that ends a pause, and with it the end of the pause and the clock that rests', () => {
    expect([of(clocks, 'docketing')?.dueOn, of(clocks, 'closing')?.dueOn]).toEqual(['2026-05-07', '2026-06-12']);
    const fresh = moved(clocks);
    expect([of(fresh, 'docketing')?.dueOn, of(fresh, 'closing')?.dueOn]).toEqual(['2026-05-08', '2026-06-13']);
    expect(of(fresh, 'closing')?.pauses).toMatchObject([{ from: '2026-04-27', to: '2026-05-08' }]);
  });

  it('does so too where the clock rests for another reason as well, and shows it when that is over', () => {
    const resting = keep(clocks, '2026-04-02', { do: 'pause', clock: 'closing', kind: 'appraisal', on: '2026-04-02' });
    const fresh = moved(resting);
    expect(of(fresh, 'closing')).toMatchObject({ state: 'paused', pauses: [{ to: '2026-05-08' }, { to: null }] });
  });

  it('leaves a pause alone that ended with a clock which is over', () => {
    const over = clocks.map((c) => (c.clock === 'docketing' ? { ...c, state: 'met' as const } : c));
    expect(moved(over)).toBeUndefined();
  });
});

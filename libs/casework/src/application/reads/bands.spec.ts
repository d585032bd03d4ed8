import { stretchesOf } from './bands.js';

const OF = { procedure: 'ordinary-ruling', edition: '2025-02-01' };
const clock = (more: object = {}) => ({
  anchoredOn: '2026-03-02',
  dueOn: '2026-06-02',
  settledOn: null,
  state: 'armed' as const,
  pauses: [],
  extensions: [],
  ...more,
});
const shown = (
  of: ReturnType<typeof clock>,
  generations: { dueOn: string | null; at: string }[] = [],
  today = '2026-03-10',
) => stretchesOf(OF, of, generations, today).map(({ kind, from, to }) => [kind, from, to]);

describe('the band of a clock', () => {
  it('runs from its beginning to its last day', () => {
    expect(shown(clock())).toEqual([['running', '2026-03-02', '2026-06-02']]);
  });

  it('rests through the last day that is not counted, and without an end while it still rests', () => {
    const pauses = [
      { kind: 'suspension', from: '2026-03-03', to: '2026-03-08' },
      { kind: 'suspension', from: '2026-03-09', to: null },
    ];
    expect(shown(clock({ pauses, state: 'paused', dueOn: null }))).toEqual([
      ['running', '2026-03-02', null],
      ['pause', '2026-03-03', '2026-03-07'],
      ['pause', '2026-03-09', null],
    ]);
  });

  it('rests no longer than it lasts', () => {
    const pauses = [{ kind: 'suspension', from: '2026-03-09', to: null }];
    expect(shown(clock({ pauses, state: 'met', dueOn: null, settledOn: '2026-03-20' }))).toEqual([
      ['running', '2026-03-02', '2026-03-20'],
      ['pause', '2026-03-09', '2026-03-20'],
    ]);
  });

  it('is prolonged from the day on which it was due before', () => {
    const extensions = [{ id: 'first', count: 1, unit: 'month' as const, grantedOn: '2026-03-05' }];
    const generations = [
      { dueOn: '2026-06-02', at: '2026-03-02T02:00:00.000Z' },
      { dueOn: '2026-07-02', at: '2026-03-05T02:00:00.000Z' },
    ];
    const [, extension] = stretchesOf(OF, clock({ extensions, dueOn: '2026-07-02' }), generations, '2026-03-10');
    expect(extension).toEqual({
      kind: 'extension',
      from: '2026-06-02',
      to: '2026-07-02',
      title: { zh: '延长 1 个月', en: 'Extended by 1 month' },
    });
    const pauses = [{ kind: 'suspension', from: '2026-03-09', to: null }];
    const resting = clock({ extensions, pauses, state: 'paused', dueOn: null });
    expect(shown(resting, generations).at(-1)).toEqual(['extension', '2026-06-02', null]);
  });

  it('goes over its last day while nobody has done what it asks for', () => {
    expect(shown(clock({ state: 'fired' }), [], '2026-06-10').at(-1)).toEqual(['overdue', '2026-06-03', null]);
    const cancelled = clock({ state: 'cancelled', settledOn: '2026-06-05' });
    expect(shown(cancelled, [], '2026-06-10').at(-1)).toEqual(['overdue', '2026-06-03', '2026-06-05']);
  });
});

import { exampleEdition } from '../../testing/example.js';
import { withClock, withStep, without, found, step, type Defect } from '../../testing/plant.js';

const defects: readonly Defect[] = [
  [
    'no step starts a clock',
    withStep('receive', { clocks: [{ start: 'correction', on: { input: 'on' }, length: { input: 'days' } }] }),
    ['clock-start: clock intake'],
  ],
  [
    'a set term gets no length',
    withStep('receive', {
      clocks: [
        { start: 'intake', on: { input: 'on' } },
        { start: 'correction', on: { input: 'on' } },
      ],
    }),
    ['clock-start: clock correction'],
  ],
  [
    'a fixed term gets a length',
    withStep('rest', {
      clocks: [...step('rest').clocks!, { start: 'closing', on: { the: 'today' }, length: { value: 9 } }],
    }),
    ['clock-start: clock closing'],
  ],
  [
    'a clock counts from another that does not exist',
    withStep('receive', { clocks: [{ start: 'intake', on: { anchorOf: 'nowhere' } }] }),
    ['clock-names: transition receive'],
  ],
  [
    'nothing stops a clock',
    {
      ...exampleEdition,
      transitions: exampleEdition.transitions.map((t) => ({
        ...t,
        clocks: (t.clocks ?? []).map((c) => ('stop' in c && c.stop === 'all' ? { ...c, except: ['closing'] } : c)),
      })),
    },
    ['clock-stop: clock closing'],
  ],
  [
    'the system may not take the step on expiry',
    withClock('closing', { onExpiry: 'close' }),
    ['expiry: clock closing'],
  ],
  [
    'no clock brings about a step of the system',
    withClock('answer', { onExpiry: undefined }),
    ['expiry: transition note-silence'],
  ],
  [
    'a step grants an unknown extension',
    withStep('rest', {
      clocks: [...step('rest').clocks!, { extend: 'closing', extension: 'third', length: { value: 1 } }],
    }),
    ['extensions: transition rest'],
  ],
  [
    'somebody else grants an extension',
    withStep('extend-second', { by: ['superior', 'officer'] }),
    ['extensions: transition extend-second'],
  ],
  ['nobody grants an extension', without('extend-first'), ['extensions: clock closing']],
  [
    'an extension follows one that does not stand before it',
    withClock('closing', { extensions: [...(exampleEdition.clocks['closing']?.extensions ?? [])].reverse() }),
    ['extensions: clock closing'],
  ],
  ['a ladder rises', withClock('intake', { ladder: [1, 3] }), ['ladder: clock intake']],
  [
    'the head is warned before the due day',
    withClock('intake', { overdue: { head: 0, superior: 3 } }),
    ['ladder: clock intake'],
  ],
  [
    'the superior is warned before the head',
    withClock('intake', { overdue: { head: 2, superior: 1 } }),
    ['ladder: clock intake'],
  ],
  ['a rung is negative', withClock('intake', { ladder: [1, -1] }), ['ladder: clock intake']],
  ['a term is empty', withClock('intake', { term: { count: 0, unit: 'working-day' } }), ['term: clock intake']],
  [
    'a set term has no room',
    withClock('correction', { term: { set: { unit: 'calendar-day', min: 9, max: 3 } } }),
    ['term: clock correction'],
  ],
];

describe('the check of clocks', () => {
  it.each(defects)('goes red when %s', (_, edition, expected) => {
    expect(found(edition)).toEqual(expected);
  });
});

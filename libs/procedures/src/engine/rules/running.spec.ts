import { exampleEdition } from '../../testing/example.js';
import { adding, found, withStep, type Defect } from '../../testing/plant.js';

const defects: readonly Defect[] = [
  [
    'it is closed where the case rests and where it is decided',
    withStep('note-silence', { from: ['open'] }),
    ['expiry-open: clock answer', 'expiry-open: clock answer'],
  ],
  [
    'it is closed in the stage to which a held case returns',
    withStep('note-silence', { from: ['resting', 'decided'] }),
    ['expiry-open: clock answer'],
  ],
  [
    'the clock outlives the end of the case',
    withStep('close', { clocks: [{ stop: 'all', outcome: 'met', except: ['answer'] }] }),
    ['expiry-open: clock answer'],
  ],
  [
    'only the run of one party was stopped on the way to the end',
    withStep('close', {
      clocks: [
        { stop: 'all', outcome: 'met', except: ['answer'] },
        { stop: 'answer', outcome: 'met', subject: { value: '2' } },
      ],
    }),
    ['expiry-open: clock answer'],
  ],
  [
    'a paper served after the end starts the clock',
    adding('serve-late', {
      from: ['closed'],
      to: 'same',
      afterEnd: 'keeps',
      clocks: [{ start: 'answer', on: { the: 'today' } }],
    }),
    ['expiry-open: clock answer'],
  ],
];

describe('the step that an expiry brings about', () => {
  it.each(defects)('is refused when %s', (_, edition, expected) => {
    expect(found(edition)).toEqual(expected);
  });

  it('need not be open where every run of the clock was stopped before', () => {
    // A case rests only while it is open, so none comes back to what was decided with its clock still running.
    const change: Readonly<Record<string, object>> = {
      decide: { to: 'decided', clocks: [{ stop: 'answer', outcome: 'cancelled' }] },
      rest: { from: ['open'] },
      'note-silence': { from: ['open', 'resting'] },
    };
    const missed = (with_: typeof change) =>
      found({
        ...exampleEdition,
        transitions: exampleEdition.transitions.map((t) => ({ ...t, ...with_[t.id] })),
      }).filter((problem) => problem.startsWith('expiry-open'));
    expect(missed(change)).toEqual([]);
    expect(missed({ ...change, decide: { to: 'decided' } })).toEqual(['expiry-open: clock answer']);
  });
});

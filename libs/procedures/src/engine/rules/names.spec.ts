import { exampleEdition } from '../../testing/example.js';
import { citation, withClock, withStep, words, found, type Defect } from '../../testing/plant.js';

const defects: readonly Defect[] = [
  [
    'a guard is not defined',
    withStep('close', { guards: [{ is: 'isMoonlit', under: citation }] }),
    ['guards: transition close'],
  ],
  [
    'a guard is never used',
    { ...exampleEdition, guards: { ...exampleEdition.guards, isIdle: exampleEdition.guards['isCalm']! } },
    ['guards: guard isIdle'],
  ],
  [
    'a variant rests on an unknown guard',
    withClock('intake', { variants: [{ when: 'isMoonlit', term: { count: 1, unit: 'month' }, citation }] }),
    ['guards: clock intake'],
  ],
  ['a document is not defined', withStep('close', { documents: ['letter'] }), ['documents: transition close']],
  [
    'a document speaks of a clock that is not defined',
    {
      ...exampleEdition,
      documents: { ...exampleEdition.documents, refusal: { ...exampleEdition.documents['refusal']!, clock: 'moon' } },
    },
    ['documents: document refusal'],
  ],
  ['a document is never used', withStep('accept', { documents: [] }), ['documents: document acceptance']],
  [
    'a write takes a field that is not asked for',
    withStep('close', { writes: [{ record: 'decision', id: 'sole', take: ['mood'] }] }),
    ['input: transition close'],
  ],
  [
    'a clock hangs on a field that is not asked for',
    withStep('rest', { clocks: [{ pause: 'closing', kind: 'rest', on: { input: 'when' } }] }),
    ['input: transition rest'],
  ],
  [
    'a nested source names a field that is not asked for',
    withStep('close', {
      writes: [
        { record: 'decision', id: 'sole', set: { madeOn: { field: 'on', of: 'hearing', id: { input: 'which' } } } },
      ],
    }),
    ['input: transition close'],
  ],
  [
    'a write makes an unknown kind of record',
    withStep('close', { writes: [{ record: 'poem', id: 'sole' }] }),
    ['records: transition close'],
  ],
  [
    'a write closes an unknown kind of matter',
    withStep('close', { writes: [{ record: 'matter', id: { openMatter: 'poem' } }] }),
    ['records: transition close'],
  ],
  [
    'a field names an unknown kind of record',
    withStep('close', {
      input: {
        x: {
          label: words,
          type: { kind: 'list', max: 2, of: { y: { label: words, type: { kind: 'record', of: 'poem' } } } },
        },
      },
    }),
    ['records: transition close'],
  ],
  [
    'a clock is paused for a kind it does not stop for',
    withClock('closing', { excludes: [] }),
    ['pauses: transition rest', 'pauses: transition wake'],
  ],
  [
    'a clock stops for a kind the edition does not exclude',
    withClock('intake', { excludes: ['weather'] }),
    ['pauses: clock intake'],
  ],
  [
    'a kind of excluded time is never used',
    { ...exampleEdition, exclusions: { ...exampleEdition.exclusions, weather: { title: words, citation } } },
    ['pauses: exclusion weather'],
  ],
  ['nothing resumes a paused clock', withStep('wake', { clocks: [] }), ['pauses: transition rest']],
];

describe('the check of names', () => {
  it.each(defects)('goes red when %s', (_, edition, expected) => {
    expect(found(edition)).toEqual(expected);
  });
});

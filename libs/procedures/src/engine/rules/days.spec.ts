import { exampleEdition } from '../../testing/example.js';
import { citation, found, step, withStep, words, type Defect } from '../../testing/plant.js';

const label = words;
const on = (change: object) => withStep('receive', { input: { ...step('receive').input, ...change } });
const day = { type: { kind: 'date' }, label };

const defects: readonly Defect[] = [
  ['a day has no place', on({ on: day }), ['days: transition receive, field on']],
  [
    'a day names no earlier day',
    on({ on: { ...day, order: { notBefore: [], under: citation } } }),
    ['days: transition receive, field on'],
  ],
  [
    'a day is to follow a field that is no day',
    on({ on: { ...day, order: { notBefore: [{ field: 'days', title: words }], under: citation } } }),
    ['days: transition receive, field on'],
  ],
  [
    'a day is to follow itself',
    on({ on: { ...day, order: { notBefore: [{ field: 'on', title: words }], under: citation } } }),
    ['days: transition receive, field on'],
  ],
  [
    'something else than a day has a place',
    on({
      days: { type: { kind: 'integer', min: 3, max: 30 }, label, order: { notBefore: ['filing'], under: citation } },
    }),
    ['days: transition receive, field days'],
  ],
  [
    'a list holds days',
    on({ more: { type: { kind: 'list', max: 3, of: { kind: 'date' } }, label, optional: true } }),
    ['days: transition receive, field more'],
  ],
];

describe('the check of days', () => {
  it('finds nothing in the example', () => {
    expect(found(exampleEdition)).toEqual([]);
  });

  it('lets a day without an earlier one say why', () => {
    expect(found(on({ on: { ...day, order: { unbounded: words } } }))).toEqual([]);
  });

  it.each(defects)('goes red when %s', (_, edition, problems) => {
    expect(found(edition)).toEqual(problems);
  });
});

import { adding, found, withStep, type Defect } from '../../testing/plant.js';
import type { AnyEdition } from '../model.js';

const applying = [{ record: 'matter', id: 'new', set: { matter: { value: 'application' }, state: { value: 'open' } } }];
const ask = { from: ['open'], to: 'same', writes: applying };
const two = (...changes: readonly [object, object]): AnyEdition => {
  const first = adding('ask', changes[0]);
  const second = adding('ask-too', changes[1]).transitions.slice(-1);
  return { ...first, transitions: [...first.transitions, ...second] };
};

const defects: readonly Defect[] = [
  ['two steps at one stage file an application', two(ask, ask), ['purposes: transition ask-too']],
  [
    'two steps end the review of a request',
    two({ ...ask, intake: true, gives: 'case-number' }, { ...ask, intake: true, gives: 'case-number' }),
    [
      'case-number: transition ask',
      'case-number: transition ask-too',
      'purposes: transition ask-too',
      'purposes: transition ask-too',
    ],
  ],
  [
    'what ends the review of a request gives no number',
    withStep('refuse', { intake: true }),
    ['purposes: transition refuse'],
  ],
];

describe('validateProcedure, purposes', () => {
  it('allows one step for each purpose at each stage', () => {
    expect(found(two(ask, { ...ask, from: ['received'] }))).toEqual([]);
    expect(found(withStep('accept', { intake: true }))).toEqual([]);
  });

  it.each(defects)('finds it when %s', (_, edition, problems) => {
    expect(found(edition)).toEqual(problems);
  });
});

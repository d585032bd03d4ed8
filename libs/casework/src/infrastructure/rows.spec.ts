import { makeMove } from '../domain/make-move.js';
import { keepingOn, sampleCase, sampleDecision } from '../testing/sample.js';
import { documentRows } from './rows.js';

describe('a document as a row', () => {
  it('keeps the day that the step was told, such as the day of a hearing, beside the day on which it was made', () => {
    const move = makeMove({
      stored: sampleCase(),
      decision: sampleDecision({ documents: ['hearing-notice'] }),
      keeping: keepingOn('2026-03-16'),
      mover: { actor: 'a', name: '甲', capacity: 'officer', onBehalfOf: null },
      input: { on: '2026-04-20', place: '第一审理庭' },
      reason: null,
      typeMark: '裁',
    });
    const [row] = documentRows(move);
    expect(row?.fields).toMatchObject({ on: '2026-04-20', madeOn: '2026-03-16', place: '第一审理庭', by: '甲' });
  });
});

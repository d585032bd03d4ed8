import { adding, found, type Defect } from '../../testing/plant.js';
import type { AnyEdition } from '../model.js';

const drafting = (...steps: readonly object[]): AnyEdition => {
  const added = [{ id: 'submit', from: ['open'], to: 'decided', draft: 'submits' }, ...steps].map(
    (change, at) => adding(`step-${at}`, change).transitions.at(-1) ?? never(),
  );
  const { transitions, ...edition } = adding('unused', {});
  return { ...edition, transitions: [...transitions.slice(0, -1), ...added] };
};
const never = (): never => {
  throw new Error('nothing was added');
};
const clocks = [{ stop: 'all', outcome: 'met' }];
const approves = { id: 'approve', from: ['decided'], to: 'closed', by: ['head'], draft: 'approves', clocks };
const returns = { id: 'give-back', from: ['decided'], to: 'open', by: ['head'], draft: 'returns' };

const defects: readonly Defect[] = [
  ['nobody can approve a draft', drafting(returns), ['drafts: stage decided']],
  ['nobody can return a draft', drafting(approves), ['drafts: stage decided']],
  [
    'a draft can be approved in two ways',
    drafting(approves, returns, { ...approves, id: 'approve-too' }),
    ['drafts: stage decided'],
  ],
  [
    'somebody beside the head approves',
    drafting({ ...approves, by: ['head', 'officer'] }, returns),
    ['drafts: transition approve'],
  ],
  [
    'what returns a draft is open where none waits',
    drafting(approves, returns, { ...returns, id: 'give-back-late', from: ['open'], to: 'same' }),
    ['drafts: transition give-back-late'],
  ],
];

describe('validateProcedure, drafts', () => {
  it('allows a draft that its head approves or returns', () => {
    expect(found(drafting(approves, returns))).toEqual([]);
  });

  it.each(defects)('finds it when %s', (_, edition, problems) => {
    expect(found(edition)).toEqual(problems);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { StepView } from '../../parts/types';
import { prefilled } from './prefill';

const file = {
  'party/1': { role: 'requester', name: '甲' },
  'party/2': { role: 'respondent', name: '乙' },
  'party/3': { role: 'respondent', name: '丙' },
  'hearing/1': { on: '2026-04-01' },
};
const step = (waiting: object[], fits: object = {}) =>
  ({
    waiting,
    fits,
    input: {
      document: { type: { kind: 'choice', of: ['answer-notice', 'ruling'] } },
      party: { type: { kind: 'party' } },
      requester: { type: { kind: 'party', role: 'requester' } },
      byParty: { type: { kind: 'party', role: 'requester' }, optional: true },
      hearing: { type: { kind: 'record', of: 'hearing' } },
      method: { type: { kind: 'choice', of: ['mail'] } },
    },
  }) as unknown as StepView;
const of = { file } as unknown as Parameters<typeof prefilled>[1];
const copyTo = (party: string) => ({ document: 'answer-notice', party });
const only = { requester: '1', hearing: '1' };

describe('a form begins', () => {
  it('with what alone waits for the step, and what alone can be named', () => {
    expect(prefilled(step([copyTo('2')]), of, {})).toEqual({ ...only, ...copyTo('2') });
    expect(prefilled(step([], { party: ['3'] }), of, {})).toEqual({ ...only, party: '3' });
  });

  it('without a choice among several, an optional one, or one of the law', () => {
    expect(prefilled(step([]), of, {})).toEqual(only);
    expect(prefilled(step([copyTo('2'), copyTo('3')]), of, {})).toEqual({ ...only, document: 'answer-notice' });
    expect(prefilled(step([copyTo('2'), { document: 'ruling', party: '1' }]), of, {})).toEqual(only);
  });

  it('with what the link to it says, and what waits of that', () => {
    const two = step([copyTo('2'), { document: 'ruling', party: '1' }]);
    expect(prefilled(two, of, { document: 'ruling' })).toEqual({ ...only, document: 'ruling', party: '1' });
    expect(prefilled(two, of, { document: 'ruling', party: '3' })).toEqual({ ...only, document: 'ruling', party: '3' });
  });
});

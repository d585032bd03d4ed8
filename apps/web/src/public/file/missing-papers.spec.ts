import { describe, expect, it } from '@jest/globals';
import type { Eligibility } from '../check/use-eligibility';
import { missingPapers } from './missing-papers';

const line = (kind: string, always = true, withAgent = false): Eligibility['checklist'][number] => ({
  ...{ kind, always, withAgent, article: '第14条' },
  ...{ title: { zh: kind, en: kind }, note: { zh: '', en: '' } },
});
const LIST = [
  ...[line('request'), line('copies'), line('status-proof'), line('register-copy'), line('evidence')],
  ...[line('power-of-attorney', false, true), line('evaluation-report', false)],
];
const kinds = (...args: Parameters<typeof missingPapers>): string[] => missingPapers(...args).map(({ kind }) => kind);

describe('papers that a request needs and does not have', () => {
  it('are those that everybody needs, one stray photograph being one of them only', () => {
    expect(kinds(LIST, {}, [])).toEqual(['status-proof', 'register-copy', 'evidence']);
    expect(kinds(LIST, {}, [{ kind: 'evidence' }])).toEqual(['status-proof', 'register-copy']);
  });

  it('and the power of whoever acts by an agent', () => {
    const all = ['status-proof', 'register-copy', 'evidence'].map((kind) => ({ kind }));
    expect(kinds(LIST, {}, all)).toEqual([]);
    expect(kinds(LIST, { agents: [{ authority: 'special' }] }, all)).toEqual(['power-of-attorney']);
  });

  it('two of one kind need two papers', () => {
    const list = [line('warning'), line('demand')];
    expect(kinds(list, {}, [{ kind: 'other' }])).toEqual(['warning', 'demand']);
    expect(kinds(list, {}, [{ kind: 'other' }, { kind: 'other' }])).toEqual([]);
  });
});

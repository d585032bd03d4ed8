import { describe, expect, it } from '@jest/globals';
import type { CaseDetail } from '../../../parts/types';
import { isAwaited } from './awaited';

const of = (file: object, ...states: string[]) =>
  ({
    file,
    clocks: states.map((state) => ({ purpose: 'answer', duty: 'respondent', subject: '2', state })),
  }) as unknown as Pick<CaseDetail, 'file' | 'clocks'>;

describe('the answer of a party', () => {
  it('is awaited until it came or its time is over', () => {
    expect(isAwaited(of({}), '2')).toBe(true);
    expect(isAwaited(of({}, 'armed'), '2')).toBe(true);
    expect(isAwaited(of({}, 'fired', 'paused'), '2')).toBe(true);
    expect(isAwaited(of({}, 'fired'), '2')).toBe(false);
    expect(isAwaited(of({ 'answer/2': { receivedOn: '2026-03-05' } }, 'met'), '2')).toBe(false);
    // Given time by a demand to perform, it cannot answer again.
    const demanded = of({}, 'fired');
    const demand = { purpose: null, duty: 'respondent', subject: '2', state: 'armed' };
    expect(isAwaited({ ...demanded, clocks: [...demanded.clocks, demand as never] }, '2')).toBe(false);
    expect(isAwaited(of({ 'answer/3': { receivedOn: '2026-03-05' } }), '2')).toBe(true);
  });
});

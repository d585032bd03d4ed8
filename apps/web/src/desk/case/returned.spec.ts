import { describe, expect, it } from '@jest/globals';
import type { Moment } from '../../parts/types';
import { returnOf } from './returned';

const rules = {
  transitions: [
    { id: 'submit-ruling', draft: 'submits' },
    { id: 'return-ruling', draft: 'returns' },
    { id: 'draft-ruling', draft: null },
  ],
} as unknown as Parameters<typeof returnOf>[1];
const told = (...transitions: string[]) =>
  returnOf(
    transitions.map((transition, at) => ({ transition, version: 9 - at }) as unknown as Moment),
    rules,
  );

describe('a draft that came back', () => {
  it('is told until it is submitted again, also while it is being written on', () => {
    expect(told('return-ruling', 'submit-ruling')?.version).toBe(9);
    expect(told('assign-officer', 'draft-ruling', 'return-ruling', 'submit-ruling')?.version).toBe(7);
    expect(told('submit-ruling', 'draft-ruling', 'return-ruling')).toBeNull();
    expect(told('docket')).toBeNull();
    expect(returnOf([], undefined)).toBeNull();
  });
});

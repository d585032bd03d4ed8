import { describe, expect, it } from '@jest/globals';
import { writtenBefore } from './written-before';

const input = { finding: {}, order: {}, remedy: {} };
const withDraft = (state: string) => ({
  file: { 'decision/1': { state, finding: 'infringement', order: '停止制造', remedy: null, madeOn: '2026-05-01' } },
});

describe('a draft that was written before', () => {
  it('is written on in whatever step drafts a decision, by the fields that it asks for', () => {
    const step = { beside: 'drafting' as const, input };
    for (const state of ['draft', 'returned'])
      expect(writtenBefore(step, withDraft(state))).toEqual({ finding: 'infringement', order: '停止制造' });
  });

  it('is no beginning for a decision that was submitted or made, nor in a step that drafts none', () => {
    expect(writtenBefore({ beside: 'drafting', input }, withDraft('submitted'))).toBeNull();
    expect(writtenBefore({ beside: 'drafting', input }, { file: {} })).toBeNull();
    expect(writtenBefore({ beside: 'draft', input }, withDraft('draft'))).toBeNull();
  });
});

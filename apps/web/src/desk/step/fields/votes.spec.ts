import { describe, expect, it } from '@jest/globals';
import { isComplete, lackOf, voteOf } from './votes';

describe('the opinions of a panel', () => {
  const panel = [{ id: 'a' }, { id: 'b' }];
  const said = { person: 'a', opinion: '落入保护范围', agrees: true };

  it('are complete once each member has given an opinion and a vote', () => {
    expect(isComplete([said], panel)).toBe(false);
    expect(isComplete([said, { ...said, person: 'b', agrees: false }], panel)).toBe(true);
    expect(isComplete([said, { person: 'b', opinion: ' ', agrees: true }], panel)).toBe(false);
  });

  it('lack what a member has not said', () => {
    expect(lackOf(voteOf([said], 'b'))).toEqual({ opinion: true, agrees: true });
    expect(lackOf({ person: 'b', opinion: '不同意' })).toEqual({ opinion: false, agrees: true });
  });
});

import { describe, expect, it } from '@jest/globals';
import { stillThere } from './still-there';

describe('what was typed about several cases', () => {
  it('comes back without a case that cannot be chosen any more', () => {
    const typed = { cases: ['a', 'gone'], lead: 'gone', basis: 'same-patent', reason: '涉及同一专利' };
    expect(stillThere(typed, ['a', 'b'])).toEqual({ cases: ['a'], basis: 'same-patent', reason: '涉及同一专利' });
    expect(stillThere({ leaving: ['b'], lead: 'a' }, ['a', 'b'])).toEqual({ leaving: ['b'], lead: 'a' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { isBackward } from './scale';

describe('a clock on the scale', () => {
  it('that is due before its first day counts backward', () => {
    expect(isBackward({ anchoredOn: '2026-11-27', dueOn: '2026-11-23' })).toBe(true);
    expect(isBackward({ anchoredOn: '2026-11-20', dueOn: '2026-11-27' })).toBe(false);
    expect(isBackward({ anchoredOn: '2026-11-20', dueOn: null })).toBe(false);
  });
});

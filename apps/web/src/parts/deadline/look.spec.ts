import { describe, expect, it } from '@jest/globals';
import { lookOf } from './look';

describe('the look of a deadline', () => {
  it('of the office’s own target is not that of a limit of the law', () => {
    const soon = { state: 'soon' } as const;
    expect(lookOf(soon, 'statute')).toBe('hz-deadline hz-deadline-soon');
    expect(lookOf(soon, 'policy')).toBe('hz-deadline hz-deadline-soon hz-deadline-own');
  });
});

import { actingAs } from './acting-as.js';
import { capacitiesOf } from './capacities.js';
import type { HeldRole, SignedIn } from './person.js';
import { may } from './policy.js';
import { relationTo, type CaseTies } from './relation.js';

const WANG = '0199aa00-0000-7000-8000-00000000000b';
const held = (role: HeldRole['role'], onBehalfOf: string | null = null): HeldRole => ({
  agency: 'gd-ip',
  role,
  onBehalfOf,
});
const who = (...roles: HeldRole[]): SignedIn => ({
  id: 'me',
  login: 'me',
  name: '某某',
  agency: 'gd-ip',
  roles,
  deputyFor: [{ id: WANG, name: '王某' }],
  below: ['sz-ip'],
  certificate: null,
  certificateValidUntil: null,
  expiresAt: '2026-01-01T00:00:00Z',
  mustChangePassword: false,
});
const ties = (more: Partial<CaseTies> = {}): CaseTies => ({
  id: 'c1',
  agency: 'gd-ip',
  officer: 'me',
  panel: ['me'],
  recused: [],
  ...more,
});
const both = who(held('officer'), held('head'));

describe('somebody who acts in one of several roles', () => {
  it.each([
    ['officer/gd-ip', ['officer', 'panel']],
    ['head/gd-ip', ['head']],
  ])('as %s holds the capacities of that role alone', (asked, expected) => {
    const acting = actingAs(both, asked);
    expect(acting && capacitiesOf(acting, ties())).toEqual(expected);
  });

  it('as officer may not assign, and as head may', () => {
    const mayAssign = (asked: string): boolean => {
      const acting = actingAs(both, asked);
      return may(acting, 'case.assign', acting ? relationTo(acting, ties()) : undefined);
    };
    expect([mayAssign('officer/gd-ip'), mayAssign('head/gd-ip')]).toEqual([false, true]);
  });

  it('for an absent colleague moves that colleague’s cases and not the own ones', () => {
    const acting = actingAs(who(held('officer'), held('officer', WANG)), `officer/gd-ip/${WANG}`);
    expect(acting && capacitiesOf(acting, ties({ officer: WANG, panel: [] }))).toEqual(['officer']);
    expect(acting && capacitiesOf(acting, ties())).toEqual([]);
  });

  it('as officer for oneself leaves the absent colleague’s cases alone', () => {
    const acting = actingAs(who(held('officer'), held('officer', WANG)), 'officer/gd-ip');
    expect(acting && capacitiesOf(acting, ties({ officer: WANG, panel: [] }))).toEqual([]);
  });

  it('a head who is no officer keeps the seat in a panel', () => {
    const acting = actingAs(who(held('head'), held('auditor')), 'head/gd-ip');
    expect(acting && capacitiesOf(acting, ties({ officer: null }))).toEqual(['panel', 'head']);
  });

  it('only a head has agencies below', () => {
    expect(actingAs(both, 'officer/gd-ip')?.below).toEqual([]);
    expect(actingAs(both, 'head/gd-ip')?.below).toEqual(['sz-ip']);
  });

  it.each(['clerk/gd-ip', 'head/sz-ip', `head/gd-ip/${WANG}`, 'head', '', 'head/gd-ip/x'])(
    'a role that is not held is no role: %s',
    (asked) => {
      expect(actingAs(both, asked)).toBeNull();
    },
  );
});

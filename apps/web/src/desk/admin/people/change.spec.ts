import { describe, expect, it } from '@jest/globals';
import type { PersonView } from '../../../parts/types';
import { basicsOf, changeOf } from './change';

const PERSON: PersonView = {
  id: 'p',
  agency: 'gd-ip',
  login: 'gd-officer1',
  name: '郑示一',
  active: true,
  certificate: null,
  certificateValidUntil: null,
  absentFrom: '2026-03-02',
  absentUntil: null,
  deputy: 'q',
  oidcSubject: null,
  roles: [
    { agency: 'gd-ip', role: 'officer' },
    { agency: 'sz-ip', role: 'head' },
  ],
  version: 1,
};
const typed = basicsOf(PERSON);

describe('the change of a person', () => {
  it('is nothing where nothing was changed, roles elsewhere included', () => {
    expect(typed.roles).toEqual(['officer']);
    expect(changeOf(PERSON, typed)).toBeNull();
  });

  it('names only what differs, and empties what was emptied', () => {
    expect(changeOf(PERSON, { ...typed, name: '改名' })).toEqual({ name: '改名' });
    expect(changeOf(PERSON, { ...typed, absentFrom: '', deputy: null })).toEqual({ absentFrom: null, deputy: null });
    expect(changeOf(PERSON, { ...typed, absentUntil: '2026-03-06' })).toEqual({ absentUntil: '2026-03-06' });
  });

  it('gives the roles at home as a whole, in whatever order they were chosen', () => {
    const two = { ...PERSON, roles: [...PERSON.roles, { agency: 'gd-ip', role: 'head' }] };
    expect(changeOf(two, { ...basicsOf(two), roles: ['head', 'officer'] })).toBeNull();
    expect(changeOf(two, { ...basicsOf(two), roles: ['clerk'] })).toEqual({ roles: ['clerk'] });
  });
});

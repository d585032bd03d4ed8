import { describe, expect, it } from '@jest/globals';
import type { PersonView } from '../../../parts/types';
import { certificateState, matching } from './standing';

const TODAY = '2026-03-02';
const person = (change: Partial<PersonView>): PersonView => ({
  id: 'p',
  agency: 'gd-ip',
  login: 'gd-officer1',
  name: '郑示一',
  active: true,
  certificate: '示10-0001',
  certificateValidUntil: '2031-12-31',
  absentFrom: null,
  absentUntil: null,
  deputy: null,
  oidcSubject: null,
  roles: [{ agency: 'gd-ip', role: 'officer' }],
  version: 1,
  ...change,
});

describe('the people of an office', () => {
  it.each([
    ['2026-03-01', 'expired'],
    ['2026-03-02', 'today'],
    ['2026-05-01', 'soon'],
    ['2026-05-02', 'valid'],
  ])('a certificate valid until %s is %s on the second of March', (until, is) => {
    expect(certificateState(person({ certificateValidUntil: until }), TODAY).is).toBe(is);
  });

  it('are found by name, login, certificate, role and state together', () => {
    const all = [
      person({}),
      person({ id: 'q', login: 'gd-head', name: '郑示首', certificate: null, certificateValidUntil: null }),
      person({ id: 'r', name: '离岗人', absentFrom: '2026-03-02', absentUntil: '2026-03-02' }),
      person({ id: 's', name: '停用人', active: false }),
    ];
    const ids = (filter: object) =>
      matching(all, { q: '', role: null, state: 'inService', ...filter }, TODAY).map(({ id }) => id);
    expect(ids({})).toEqual(['p', 'q', 'r']);
    expect(ids({ q: ' GD-HEAD ' })).toEqual(['q']);
    expect(ids({ q: '示10' })).toEqual(['p', 'r']);
    expect(ids({ role: 'clerk' })).toEqual([]);
    expect(ids({ state: 'absent' })).toEqual(['r']);
    expect(ids({ state: 'outOfService' })).toEqual(['s']);
    expect(ids({ state: 'everybody', q: '人' })).toEqual(['r', 's']);
  });
});

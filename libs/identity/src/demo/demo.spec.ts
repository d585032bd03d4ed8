import { readFileSync } from 'node:fs';
import { isAgencyId, levelOf, nextAbove } from '../domain/agency.js';
import { regionRows } from '../infrastructure/china-division.js';
import { checkPassword } from '../domain/password.js';
import { ROLES } from '../domain/person.js';
import { demoAgencies } from './agencies.js';
import { shownLogins } from './logins.js';
import { DEMO_PASSWORD, demoPeople } from './people.js';

/** From one up to the last, by what each has directly above it. */
function upFrom(id: string, above: ReadonlyMap<string, string | null>): string[] {
  const next = above.get(id);
  return next ? [id, ...upFrom(next, above)] : [id];
}

describe('the agencies of the demonstration', () => {
  it('have plain ids, marks of their own, real regions, and stand after their superiors', () => {
    const regions = new Set(regionRows().map((r) => r.code));
    const seen = new Set<string>();
    for (const a of demoAgencies) {
      expect(isAgencyId(a.id) && regions.has(a.region)).toBe(true);
      expect(a.superior === null || seen.has(a.superior)).toBe(true);
      seen.add(a.id);
    }
    expect(new Set(demoAgencies.map((a) => a.mark)).size).toBe(demoAgencies.length);
  });

  it('are of the level and below the agency that the code of their region says', () => {
    const regions = new Map(regionRows().map((r) => [r.code, r.parent]));
    for (const { id, region, level, superior } of demoAgencies) {
      expect([id, level]).toEqual([id, levelOf(region)]);
      const around = upFrom(region, regions).map((code) => ({ code }));
      const above = nextAbove(demoAgencies, around).map((a) => a.id);
      expect([id, above]).toEqual([id, superior === null ? [] : [superior]]);
    }
  });

  it('form a chain from Nanshan to the national agency, which has no superior', () => {
    const above = new Map(demoAgencies.map((a) => [a.id, a.superior]));
    expect(upFrom('sz-ns-ip', above)).toEqual(['sz-ns-ip', 'sz-ip', 'gd-ip', 'cnipa']);
  });
});

describe('the people of the demonstration', () => {
  it.each(['cnipa', 'gd-ip', 'sz-ip'])('staff %s in full, one officer with an expired certificate', (agency) => {
    const staff = demoPeople.filter((p) => p.agency === agency);
    const count = (role: string): number => staff.filter((p) => p.role === role).length;
    expect(['head', 'officer', 'clerk', 'administrator', 'auditor'].map(count)).toEqual([1, 6, 1, 1, 1]);
    expect(
      staff.filter((p) => p.certificateValidUntil !== null && p.certificateValidUntil < '2026-01-01'),
    ).toHaveLength(1);
  });

  it('have logins and names of their own and a password that the house would accept', () => {
    expect(new Set(demoPeople.map((p) => p.login)).size).toBe(demoPeople.length);
    expect(new Set(demoPeople.map((p) => p.name)).size).toBe(demoPeople.length);
    expect(() => checkPassword(DEMO_PASSWORD, 'gd-head')).not.toThrow();
  });

  it('are shown with real logins, those above and below 广东 and the national officer among them', () => {
    const logins = demoPeople.map((p) => p.login);
    expect(shownLogins.map((one) => one.login).filter((login) => !logins.includes(login))).toEqual([]);
    const shown = demoPeople.filter((p) => shownLogins.some((one) => one.login === p.login));
    expect([...new Set(shown.filter((p) => p.agency === 'gd-ip').map((p) => p.role))].sort()).toEqual(
      [...ROLES].sort(),
    );
    expect(shown.filter((p) => p.agency !== 'gd-ip').map((p) => p.login)).toEqual([
      'cnipa-head',
      'cnipa-officer1',
      'gz-head',
    ]);
  });

  it('are all listed in README', () => {
    const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
    const rows = readme.split('\n').filter((line) => line.startsWith('|'));
    for (const { id } of demoAgencies) {
      const row = rows.find((line) => line.includes(`\`${id}\``)) ?? '';
      const prefix = id.replace(/-ip$/, '');
      const staff = demoPeople.filter((p) => p.agency === id);
      const officers = staff.filter((p) => p.role === 'officer').length;
      const others = staff.filter((p) => p.role !== 'officer').map((p) => p.login);
      expect(row).toContain(`\`${prefix}-officer1\` … \`${officers}\``);
      expect(others.filter((login) => !row.includes(`\`${login}\``))).toEqual([]);
    }
  });
});

import { may, PERMISSIONS, isPublic, agenciesSeen, type Permission } from './policy.js';
import { RELATIONS, relationTo, withinAgency, type Acting, type CaseTies, type RelationKind } from './relation.js';
import { ROLES, type Role } from './person.js';

const ME = 'me';
const who = (role: Role | null, more: Partial<Acting> = {}): Acting => ({
  id: ME,
  roles: role ? [{ agency: 'gd-ip', role }] : [],
  below: role === 'head' ? ['sz-ip'] : [],
  ...more,
});
const ties = (more: Partial<CaseTies> = {}): CaseTies => ({
  id: 'c1',
  agency: 'gd-ip',
  officer: 'other',
  panel: [],
  recused: [],
  ...more,
});

/**
 * The same matrix by hand: for each role the relations in which a permission is given. c in charge, p panel,
 * a own agency, s superior, n no relation. An exclamation mark: only while the case is open.
 */
const ALL = 'cpasn';
const BY_HAND: Record<string, Partial<Record<Role | 'party', string>>> = {
  'self.manage': { officer: ALL, head: ALL, clerk: ALL, administrator: ALL, auditor: ALL },
  'absence.own': { officer: ALL, head: ALL, clerk: ALL, administrator: ALL, auditor: ALL },
  'notices.read': { officer: ALL, head: ALL, clerk: ALL, administrator: ALL, auditor: ALL },
  'work.read': { officer: ALL, head: ALL, clerk: ALL },
  'case.list': { officer: 'cpa', head: 'cpas', clerk: 'cpa', auditor: 'cpa' },
  'case.read': { officer: 'cpa', head: 'cpas', clerk: 'cpa', auditor: 'cpa', party: 'y' },
  'case.transition': { officer: '!cp', head: '!cpas', party: '!y' },
  'contacts.read': { officer: 'cp', head: 'cpas' },
  'party-access.manage': { officer: 'c', head: 'cpa' },
  'paper.read': { officer: 'cpa', head: 'cpas', clerk: 'cpa', auditor: 'cpa', party: 'y' },
  'paper.add': { officer: 'cp', head: 'cpa', clerk: 'cpa', party: '!y' },
  'deliberation.read': { officer: 'cp', head: 'cpas', auditor: 'cpa' },
  'clock.read': { officer: 'cpa', head: 'cpas', clerk: 'cpa', auditor: 'cpa', party: 'y' },
  'people.read': { officer: 'cpa', head: 'cpa', clerk: 'cpa', administrator: 'cpa', auditor: 'cpa' },
  'people.records': { head: 'a', administrator: 'a', auditor: 'a' },
  'agencies.manage': { administrator: 'a' },
  'people.manage': { administrator: 'a' },
  'supervision.read': { head: 'a', administrator: 'a', auditor: 'a' },
  'jobs.retry': { administrator: 'a' },
  'audit.read': { administrator: 'a', auditor: 'a' },
  'case.assign': { head: '!cpa' },
  'case.take': { officer: '!c', head: '!cpa' },
  'jobs.read': { administrator: 'a', auditor: 'a' },
  'metrics.read': { administrator: 'a', auditor: 'a' },
  'rules.confirm': { administrator: 'a' },
  'rules.second': { administrator: 'a', head: 'a' },
};
const PUBLIC = ['complaint.file', 'case.follow', 'agencies.read', 'regions.read', 'procedures.read'];
const LETTER: Record<RelationKind, string> = {
  'in-charge': 'c',
  panel: 'p',
  agency: 'a',
  superior: 's',
  party: 'y',
  none: 'n',
  recused: '#',
};

function byHand(role: Role, permission: string, kind: RelationKind, open: boolean): boolean {
  if (kind === 'recused') return false;
  if (PUBLIC.includes(permission)) return true;
  const letters = (holder: Role | 'party'): string => BY_HAND[permission]?.[holder] ?? '';
  // Named in the case, one is an officer in it; the step to the superior is made by heads; a party is only that.
  const holders: (Role | 'party')[] =
    kind === 'party'
      ? ['party']
      : kind === 'superior'
        ? ['head']
        : kind === 'in-charge' || kind === 'panel'
          ? [role, 'officer']
          : [role];
  return holders.some((h) => letters(h).includes(LETTER[kind]) && (open || !letters(h).startsWith('!')));
}

describe('the policy', () => {
  it('gives exactly what the matrix written by hand gives', () => {
    let asked = 0;
    for (const role of ROLES)
      for (const kind of RELATIONS)
        for (const permission of PERMISSIONS)
          for (const open of [true, false]) {
            const given = may(who(role), permission, { kind, agency: 'gd-ip', open });
            expect([role, kind, permission, open, given]).toEqual([
              role,
              kind,
              permission,
              open,
              byHand(role, permission, kind, open),
            ]);
            asked += 1;
          }
    expect(asked).toBe(ROLES.length * RELATIONS.length * PERMISSIONS.length * 2);
  });

  it('knows no permission that the matrix by hand does not', () => {
    expect([...PERMISSIONS].sort()).toEqual([...Object.keys(BY_HAND), ...PUBLIC].sort());
  });

  it('gives to somebody without a session what is public and nothing else', () => {
    for (const p of PERMISSIONS) expect([p, may(null, p)]).toEqual([p, PUBLIC.includes(p)]);
    expect(PERMISSIONS.filter(isPublic)).toHaveLength(PUBLIC.length);
  });

  it('shows a recused person nothing of the case, whoever he or she is in it', () => {
    for (const role of ROLES) {
      const relation = relationTo(who(role), ties({ officer: ME, panel: [ME], recused: [ME] }));
      expect(relation.kind).toBe('recused');
      expect(PERMISSIONS.filter((p) => may(who(role), p, relation))).toEqual([]);
    }
  });

  it('does not carry a role from one agency to another', () => {
    const stranger = who('head', { roles: [{ agency: 'sh-ip', role: 'head' }], below: [] });
    const given = (['case.read', 'case.transition', 'paper.read'] as Permission[]).filter((p) =>
      may(stranger, p, relationTo(stranger, ties())),
    );
    expect(given).toEqual([]);
    const both = who(null, {
      roles: [
        { agency: 'sh-ip', role: 'head' },
        { agency: 'gd-ip', role: 'clerk' },
      ],
    });
    expect(may(both, 'party-access.manage', relationTo(both, ties()))).toBe(false);
    expect(may(both, 'people.manage', withinAgency(both, 'sh-ip'))).toBe(false);
  });

  it('opens to a party its own case and no other', () => {
    const party = who(null, { id: 'party:p1', party: { caseId: 'c1', role: 'respondent' } });
    expect(may(party, 'case.read', relationTo(party, ties()))).toBe(true);
    expect(may(party, 'case.read', relationTo(party, ties({ id: 'c2' })))).toBe(false);
    expect(may(party, 'deliberation.read', relationTo(party, ties()))).toBe(false);
  });

  it('opens a route to whom it may serve anywhere', () => {
    expect(may(who('officer'), 'case.list')).toBe(true);
    expect(may(who('administrator'), 'case.list')).toBe(false);
    expect(may(who('administrator'), 'people.manage')).toBe(true);
  });
});

describe('the relation to a case', () => {
  const cases: [string, Acting, CaseTies, RelationKind][] = [
    ['the officer named', who('officer'), ties({ officer: ME }), 'in-charge'],
    ['any officer while nobody is named', who('officer'), ties({ officer: null }), 'in-charge'],
    ['a clerk while nobody is named', who('clerk'), ties({ officer: null }), 'agency'],
    ['the deputy of an absent officer', who('officer', { deputyFor: [{ id: 'other' }] }), ties(), 'in-charge'],
    [
      'the deputy of a recused officer',
      who('officer', { deputyFor: [{ id: 'other' }] }),
      ties({ recused: ['other'] }),
      'agency',
    ],
    ['a member of the panel', who('officer'), ties({ panel: [ME] }), 'panel'],
    ['a colleague', who('officer'), ties(), 'agency'],
    ['the head above', who('head'), ties({ agency: 'sz-ip' }), 'superior'],
    ['a head two steps above', who('head'), ties({ agency: 'sz-ns-ip' }), 'none'],
    ['a stranger', who('officer'), ties({ agency: 'sh-ip' }), 'none'],
  ];
  it.each(cases)('of %s is told', (_, person, of, kind) => {
    expect(relationTo(person, of).kind).toBe(kind);
  });

  it('lets lists reach the agencies of reading roles and those directly below', () => {
    expect(agenciesSeen(who('head'))).toEqual(['gd-ip', 'sz-ip']);
    expect(agenciesSeen(who('auditor'))).toEqual(['gd-ip']);
    expect(agenciesSeen(who('administrator'))).toEqual([]);
  });
});

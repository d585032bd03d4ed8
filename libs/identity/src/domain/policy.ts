import type { Words } from '#libs/kernel';
import { groupBy } from './group.js';
import type { Role } from './person.js';
import { rolesIn, type Acting, type Relation, type RelationKind } from './relation.js';

/** `public` asks for no session; `party` is somebody who came by follow code and acts in that one case. */
export type Holder = Role | 'party' | 'public';

interface Rule {
  readonly permission: string;
  readonly holders: readonly Holder[];
  /** Relations to the case, or to the agency, in which it is given. */
  readonly relations: readonly RelationKind[];
  /** Given only while the case is open: a closed file is not written in any more. */
  readonly stage?: 'open';
}

const OWN = ['in-charge', 'panel', 'agency'] as const;
const ANY = ['in-charge', 'panel', 'agency', 'superior', 'party', 'none'] as const;
const ABOVE = [...OWN, 'superior'] as const;
const SIGNED_IN = ['officer', 'head', 'clerk', 'administrator', 'auditor'] as const;

/**
 * Who may do what: the only place where it is said. Not listed is not allowed. Several rows of one permission add up.
 * Whether a step of a procedure is open is decided by the procedure, by capacity and guards; `case.transition` only
 * opens the door to it.
 */
export const POLICY = [
  { permission: 'complaint.file', holders: ['public'], relations: ANY },
  { permission: 'case.follow', holders: ['public'], relations: ANY },
  { permission: 'agencies.read', holders: ['public'], relations: ANY },
  { permission: 'regions.read', holders: ['public'], relations: ANY },
  { permission: 'procedures.read', holders: ['public'], relations: ANY },

  { permission: 'self.manage', holders: SIGNED_IN, relations: ANY },
  { permission: 'absence.own', holders: SIGNED_IN, relations: ANY },
  { permission: 'notices.read', holders: SIGNED_IN, relations: ANY },
  { permission: 'work.read', holders: ['officer', 'head', 'clerk'], relations: ANY },

  { permission: 'case.list', holders: ['officer', 'clerk', 'auditor'], relations: OWN },
  { permission: 'case.list', holders: ['head'], relations: ABOVE },
  { permission: 'case.read', holders: ['officer', 'clerk', 'auditor'], relations: OWN },
  { permission: 'case.read', holders: ['head'], relations: ABOVE },
  { permission: 'case.read', holders: ['party'], relations: ['party'] },
  { permission: 'case.transition', holders: ['officer'], relations: ['in-charge', 'panel'], stage: 'open' },
  { permission: 'case.transition', holders: ['head'], relations: ABOVE, stage: 'open' },
  { permission: 'case.transition', holders: ['party'], relations: ['party'], stage: 'open' },
  // How a party is reached is shown to those who act in the case, one look at a time and on record.
  { permission: 'contacts.read', holders: ['officer'], relations: ['in-charge', 'panel'] },
  { permission: 'contacts.read', holders: ['head'], relations: ABOVE },
  { permission: 'party-access.manage', holders: ['officer'], relations: ['in-charge'] },
  { permission: 'party-access.manage', holders: ['head'], relations: OWN },

  { permission: 'case.assign', holders: ['head'], relations: OWN, stage: 'open' },
  // What nobody has, an officer takes for himself or herself; the procedure refuses the rest.
  { permission: 'case.take', holders: ['officer'], relations: ['in-charge'], stage: 'open' },
  { permission: 'case.take', holders: ['head'], relations: OWN, stage: 'open' },

  { permission: 'paper.read', holders: ['officer', 'clerk', 'auditor'], relations: OWN },
  { permission: 'paper.read', holders: ['head'], relations: ABOVE },
  { permission: 'paper.read', holders: ['party'], relations: ['party'] },
  // An office goes on filing after the end: receipts of service, a judgment, what a correction of a day rests on.
  { permission: 'paper.add', holders: ['officer'], relations: ['in-charge', 'panel'] },
  { permission: 'paper.add', holders: ['head', 'clerk'], relations: OWN },
  { permission: 'paper.add', holders: ['party'], relations: ['party'], stage: 'open' },
  // 合议笔录 stay with those who deliberate, approve and audit; no party and no uninvolved colleague reads them.
  { permission: 'deliberation.read', holders: ['officer'], relations: ['in-charge', 'panel'] },
  { permission: 'deliberation.read', holders: ['head'], relations: ABOVE },
  { permission: 'deliberation.read', holders: ['auditor'], relations: OWN },

  { permission: 'clock.read', holders: ['officer', 'clerk', 'auditor'], relations: OWN },
  { permission: 'clock.read', holders: ['head'], relations: ABOVE },
  { permission: 'clock.read', holders: ['party'], relations: ['party'] },

  { permission: 'people.read', holders: SIGNED_IN, relations: OWN },
  // Accounts and certificates of colleagues, beside who they are: for those who keep, lead and audit them.
  { permission: 'people.records', holders: ['head', 'administrator', 'auditor'], relations: ['agency'] },
  { permission: 'agencies.manage', holders: ['administrator'], relations: ['agency'] },
  { permission: 'people.manage', holders: ['administrator'], relations: ['agency'] },
  { permission: 'supervision.read', holders: ['head', 'administrator', 'auditor'], relations: ['agency'] },
  { permission: 'metrics.read', holders: ['administrator', 'auditor'], relations: ['agency'] },
  { permission: 'jobs.read', holders: ['administrator', 'auditor'], relations: ['agency'] },
  { permission: 'jobs.retry', holders: ['administrator'], relations: ['agency'] },
  { permission: 'audit.read', holders: ['administrator', 'auditor'], relations: ['agency'] },
  { permission: 'rules.confirm', holders: ['administrator'], relations: ['agency'] },
  { permission: 'rules.second', holders: ['administrator', 'head'], relations: ['agency'] },
] as const satisfies readonly Rule[];

export type Permission = (typeof POLICY)[number]['permission'];
export const PERMISSIONS: readonly Permission[] = [...new Set(POLICY.map((rule) => rule.permission))];

/** A relation, and whether the case is still open where there is one. */
export type Standing = Relation & { readonly open?: boolean };

const RULES: ReadonlyMap<string, readonly Rule[]> = groupBy(POLICY as readonly Rule[], (rule) => rule.permission);

/** The roles that count for a relation: those in the owning agency, or being its superior's head. */
function holdersIn(person: Acting, relation: Relation): readonly Holder[] {
  switch (relation.kind) {
    case 'party':
      return ['party'];
    case 'superior':
      return ['head'];
    case 'in-charge':
    case 'panel': {
      // Somebody named in the case acts as an officer in it, whatever else he or she is.
      const roles = rolesIn(person, relation.agency);
      return roles.includes('officer') ? roles : [...roles, 'officer'];
    }
    case 'agency':
      return rolesIn(person, relation.agency);
    case 'none':
      return person.roles.map((r) => r.role as Role);
    case 'recused':
      return [];
  }
}

const anyHolder = (person: Acting): readonly Holder[] =>
  person.party ? ['party'] : person.roles.map((r) => r.role as Role);

const HOLDERS: Readonly<Record<Holder, Words>> = {
  officer: { zh: '办案人员', en: 'officer' },
  head: { zh: '负责人', en: 'head' },
  clerk: { zh: '书记员', en: 'clerk' },
  administrator: { zh: '管理员', en: 'administrator' },
  auditor: { zh: '监督人员', en: 'auditor' },
  party: { zh: '当事人', en: 'party' },
  public: { zh: '任何人', en: 'anybody' },
};

/** Who may, in words for who may not. */
export function neededFor(permission: Permission): Words {
  const holders = [...new Set((RULES.get(permission) ?? []).flatMap((rule) => rule.holders))];
  return {
    zh: holders.map((holder) => HOLDERS[holder].zh).join('、'),
    en: holders.map((holder) => HOLDERS[holder].en).join(', '),
  };
}

/** True when everybody may, signed in or not. */
export const isPublic = (permission: Permission): boolean =>
  (RULES.get(permission) ?? []).some((rule) => rule.holders.includes('public'));

/**
 * The one decision on access. Without a relation it answers whether the person may do this anywhere at all, which
 * opens a page or a route; the thing itself is then judged with its relation.
 */
export function may(person: Acting | null, permission: Permission, relation?: Standing): boolean {
  const rules = RULES.get(permission) ?? [];
  if (relation?.kind === 'recused') return false;
  if (isPublic(permission)) return true;
  if (!person) return false;
  const holders = relation ? holdersIn(person, relation) : anyHolder(person);
  return rules.some(
    (rule) =>
      rule.holders.some((holder) => holders.includes(holder)) &&
      (!relation || rule.relations.includes(relation.kind)) &&
      (rule.stage !== 'open' || relation?.open !== false),
  );
}

/** Agencies of which this person may list cases: the scope that lists, counts and the row-level walls take. */
export function agenciesSeen(person: Acting): string[] {
  const reading = person.roles.filter((r) => may(person, 'case.list', { kind: 'agency', agency: r.agency }));
  return [...new Set([...reading.map((r) => r.agency), ...person.below])];
}

/** Agencies in which this person's own or lent roles give a permission about the agency itself. */
export function agenciesWhere(person: Acting, permission: Permission): string[] {
  const held = [...new Set(person.roles.map((r) => r.agency))];
  return held.filter((agency) => may(person, permission, { kind: 'agency', agency }));
}

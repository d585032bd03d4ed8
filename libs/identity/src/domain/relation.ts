import type { Role } from './person.js';

/** What of a case decides who may do what in it. casework's StoredCase has this shape. */
export interface CaseTies {
  readonly id?: string;
  readonly agency: string;
  readonly officer: string | null;
  readonly panel: readonly string[];
  readonly recused: readonly string[];
}

/** Somebody who acts: a signed-in person, or a party who came by follow code. casework's CasePerson fits. */
export interface Acting {
  readonly id: string;
  readonly roles: readonly { readonly agency: string; readonly role: string; readonly onBehalfOf?: string | null }[];
  readonly below: readonly string[];
  readonly deputyFor?: readonly { readonly id: string }[];
  readonly party?: { readonly caseId: string; readonly role: string } | null;
  /** Whether a case in charge and a seat in a panel count; not while somebody acts in another role. Left out: true. */
  readonly byName?: boolean;
}

/** Relations to a case, the closest wins. `superior`: head in the agency directly above the owning one. */
export const RELATIONS = ['in-charge', 'panel', 'agency', 'superior', 'party', 'none', 'recused'] as const;
export type RelationKind = (typeof RELATIONS)[number];

export interface Relation {
  readonly kind: RelationKind;
  /** The owning agency: only roles held there count, except across the one step to the superior. */
  readonly agency: string;
}

export const rolesIn = (person: Acting, agency: string): Role[] =>
  person.roles.filter((r) => r.agency === agency).map((r) => r.role as Role);

/** Whether this person is the one named, and acts as such. */
export const isNamed = (person: Acting, named: readonly (string | null)[]): boolean =>
  person.byName !== false && named.includes(person.id);

/** The colleague for whom this person is officer in charge as a deputy; null when the person is so itself or not at all. */
export const coveredOfficer = (person: Acting, ties: CaseTies): string | null =>
  ties.officer !== null && ties.officer !== person.id && !ties.recused.includes(ties.officer)
    ? (person.deputyFor?.find((away) => away.id === ties.officer)?.id ?? null)
    : null;

/** In charge: named in the case, deputy of the absent one named, or any officer of the agency while nobody is named. */
function isInCharge(person: Acting, ties: CaseTies): boolean {
  if (ties.officer === null) return rolesIn(person, ties.agency).includes('officer');
  return isNamed(person, [ties.officer]) || coveredOfficer(person, ties) !== null;
}

/** The closest relation of somebody to a case. Recusal goes before everything: who is recused has no other relation. */
export function relationTo(person: Acting, ties: CaseTies): Relation {
  const is = (kind: RelationKind): Relation => ({ kind, agency: ties.agency });
  if (ties.recused.includes(person.id)) return is('recused');
  if (person.party) return is(person.party.caseId === ties.id ? 'party' : 'none');
  if (isInCharge(person, ties)) return is('in-charge');
  if (isNamed(person, ties.panel)) return is('panel');
  if (rolesIn(person, ties.agency).length > 0) return is('agency');
  return is(person.below.includes(ties.agency) ? 'superior' : 'none');
}

/** For things of an agency that belong to no case: its people, its metrics. */
export const withinAgency = (person: Acting, agency: string): Relation => ({
  kind: rolesIn(person, agency).length > 0 ? 'agency' : person.below.includes(agency) ? 'superior' : 'none',
  agency,
});

import type { Capacity } from '#libs/procedures';
import { may, type Permission } from './policy.js';
import { coveredOfficer, isNamed, relationTo, rolesIn, type Acting, type CaseTies } from './relation.js';

/** A capacity, and the absent colleague on whose behalf it is held. */
export interface Grant {
  readonly capacity: Capacity;
  readonly onBehalfOf: string | null;
}

const PARTY_CAPACITIES = ['requester', 'respondent', 'third-party'] as const satisfies readonly Capacity[];

/** Holding a role oneself goes before holding it for a colleague. A recused colleague has nothing to lend. */
function byRole(
  person: Acting,
  ties: CaseTies,
  role: 'officer' | 'head',
  agency: string,
): { onBehalfOf: string | null } | null {
  const held = person.roles.filter(
    (r) => r.agency === agency && r.role === role && !(r.onBehalfOf && ties.recused.includes(r.onBehalfOf)),
  );
  const own = held.find((r) => !r.onBehalfOf) ?? held[0];
  return own ? { onBehalfOf: own.onBehalfOf ?? null } : null;
}

function asOfficer(person: Acting, ties: CaseTies): Grant | null {
  if (isNamed(person, [ties.officer])) return { capacity: 'officer', onBehalfOf: null };
  const covered = coveredOfficer(person, ties);
  if (covered !== null) return { capacity: 'officer', onBehalfOf: covered };
  const any = ties.officer === null ? byRole(person, ties, 'officer', ties.agency) : null;
  return any && { capacity: 'officer', ...any };
}

function ofParty(party: NonNullable<Acting['party']>, ties: CaseTies): Grant[] {
  const capacity = PARTY_CAPACITIES.find((c) => c === party.role);
  return capacity !== undefined && party.caseId === ties.id ? [{ capacity, onBehalfOf: null }] : [];
}

/** A head above: a head somewhere, with the owning agency among those directly below. */
function asSuperior(person: Acting, ties: CaseTies): Grant | null {
  if (!person.below.includes(ties.agency)) return null;
  const heads = person.roles.filter((r) => r.role === 'head' && !(r.onBehalfOf && ties.recused.includes(r.onBehalfOf)));
  if (heads.length === 0) return null;
  return { capacity: 'superior', onBehalfOf: heads.some((r) => !r.onBehalfOf) ? null : (heads[0]?.onBehalfOf ?? null) };
}

/**
 * In what capacities somebody may act in a case, and for whom. Nobody who is recused, nobody who audits the owning
 * agency, no party of another case. A seat in the panel is personal and is not inherited by a deputy. Whether a
 * certificate is valid is asked by the guards of the procedure, not here.
 */
export function grantsOf(person: Acting, ties: CaseTies): Grant[] {
  if (ties.recused.includes(person.id)) return [];
  if (person.party) return ofParty(person.party, ties);
  if (rolesIn(person, ties.agency).includes('auditor')) return [];
  const head = byRole(person, ties, 'head', ties.agency);
  return [
    asOfficer(person, ties),
    isNamed(person, ties.panel) ? ({ capacity: 'panel', onBehalfOf: null } as const) : null,
    head && ({ capacity: 'head', ...head } as const),
    asSuperior(person, ties),
  ].filter((grant) => grant !== null);
}

export const capacitiesOf = (person: Acting, ties: CaseTies): Capacity[] =>
  grantsOf(person, ties).map((g) => g.capacity);

/** Fulfils casework's port `Capacities`. */
export class CaseCapacities {
  of(person: Acting, stored: CaseTies): readonly Capacity[] {
    return capacitiesOf(person, stored);
  }

  may(person: Acting, what: Permission, stored: CaseTies & { readonly open?: boolean }): boolean {
    const { open = true } = stored;
    return may(person, what, { ...relationTo(person, stored), open });
  }

  /** For the history: the colleague in whose place somebody uses this capacity, or null when it is his or her own. */
  onBehalfOf(person: Acting, stored: CaseTies, capacity: Capacity): string | null {
    return grantsOf(person, stored).find((g) => g.capacity === capacity)?.onBehalfOf ?? null;
  }
}

import type { StoredCase } from '../../domain/case.js';
import type { Onlooker } from '../../domain/mask.js';
import { noSuchCase } from '../advance-case.js';
import type { Calendars, Capacities, CasePerson, UnitOfWork, Work } from '../ports.js';
import type { CaseReader } from './ports.js';

export interface ReadDeps {
  readonly work: UnitOfWork;
  readonly reader: CaseReader;
  readonly calendars: Calendars;
  readonly capacities: Capacities;
}

export interface Seen {
  readonly stored: StoredCase;
  readonly onlooker: Onlooker;
}

const IN_CHARGE: readonly string[] = ['officer', 'panel', 'head', 'superior'];

/**
 * A case as this person may see it. The row-level walls decide whether, the capacities in the case decide how much.
 * @throws DomainError CASEWORK.NOT_FOUND, for somebody else's case as for none
 */
export async function seeCase(
  deps: Pick<ReadDeps, 'reader' | 'capacities'>,
  tx: Work,
  caseId: string,
  person: CasePerson,
): Promise<Seen> {
  const stored = await deps.reader.stored(tx, caseId);
  if (!stored || (person.party && person.party.caseId !== caseId)) throw noSuchCase();
  return { stored, onlooker: onlookerOf(deps.capacities, person, stored) };
}

function onlookerOf(capacities: Capacities, person: CasePerson, stored: StoredCase): Onlooker {
  if (person.viewer.as === 'system') return { as: 'in-charge' };
  if (person.party) return { as: 'party', party: person.party.id };
  if (capacities.of(person, stored).some((c) => IN_CHARGE.includes(c))) return { as: 'in-charge' };
  return { as: 'other', deliberations: capacities.may(person, 'deliberation.read', stored) };
}

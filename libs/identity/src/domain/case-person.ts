import type { SignedIn } from './person.js';
import { agenciesSeen } from './policy.js';

type Seat = { readonly agency: string; readonly role: string; readonly onBehalfOf: string | null };

/** What use cases on cases take: casework's CasePerson, with what the capacities need beside it. */
export interface ActingPerson {
  readonly id: string;
  readonly name: string;
  readonly viewer:
    | { readonly as: 'person'; readonly person: string; readonly agencies: readonly string[] }
    | { readonly as: 'party'; readonly caseId: string };
  readonly onBehalfOf: string | null;
  readonly roles: readonly Seat[];
  readonly below: readonly string[];
  readonly deputyFor: readonly { readonly id: string; readonly name: string }[];
  readonly party: { readonly caseId: string; readonly id: string; readonly role: string } | null;
  readonly byName?: boolean;
}

/** A signed-in person before a case. */
export const casePersonOf = (person: SignedIn): ActingPerson => ({
  id: person.id,
  name: person.name,
  viewer: { as: 'person', person: person.id, agencies: agenciesSeen(person) },
  onBehalfOf: null,
  roles: person.roles,
  below: person.below,
  deputyFor: person.deputyFor,
  party: null,
  ...(person.byName === undefined ? {} : { byName: person.byName }),
});

/** A party that came by follow code: it sees and moves its own case only. */
export const partyPersonOf = (party: { caseId: string; id: string; role: string; name: string }): ActingPerson => ({
  id: `party:${party.id}`,
  name: party.name,
  viewer: { as: 'party', caseId: party.caseId },
  onBehalfOf: null,
  roles: [],
  below: [],
  deputyFor: [],
  party: { caseId: party.caseId, id: party.id, role: party.role },
});

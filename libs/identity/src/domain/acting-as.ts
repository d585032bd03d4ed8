import type { HeldRole, SignedIn } from './person.js';

/** `role/agency`, or `role/agency/colleague` for a role lent by an absent colleague. */
const FORM = /^([a-z]{1,20})\/([A-Za-z0-9_.-]{1,64})(?:\/([0-9a-f-]{36}))?$/;

function heldAs(person: SignedIn, asked: string): HeldRole | null {
  const [, role, agency, onBehalfOf = null] = FORM.exec(asked) ?? [];
  return (
    person.roles.find((held) => held.role === role && held.agency === agency && held.onBehalfOf === onBehalfOf) ?? null
  );
}

/**
 * Somebody who chose one of several roles: may do what that role gives and nothing that only another one gives, so that
 * nobody approves as head what lies open as officer without having said so. What is given by name, a case in charge or a
 * seat in a panel, goes with the own role of an officer where there is one. The choice takes away and never adds.
 * @param asked as `FORM`
 * @returns null when the person does not hold that role today
 */
export function actingAs(person: SignedIn, asked: string): SignedIn | null {
  const chosen = heldAs(person, asked);
  if (!chosen) return null;
  const isOwn = chosen.onBehalfOf === null;
  const ownOfficer = person.roles.some(({ role, onBehalfOf }) => role === 'officer' && onBehalfOf === null);
  return {
    ...person,
    roles: [chosen],
    deputyFor: person.deputyFor.filter(({ id }) => id === chosen.onBehalfOf && chosen.role === 'officer'),
    below: chosen.role === 'head' ? person.below : [],
    byName: isOwn && (chosen.role === 'officer' || !ownOfficer),
  };
}

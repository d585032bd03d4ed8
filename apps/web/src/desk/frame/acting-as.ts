import { useSyncExternalStore } from 'react';
import { chosenRole, onRole } from '../../api/role';
import { useMe, type Me } from '../../api/session';

export interface Role {
  readonly key: string;
  readonly role: string;
  readonly agency: string;
  /** Whom the person stands in for, or null for themself. */
  readonly onBehalfOf: string | null;
}

const keyOf = ({ role, agency, onBehalfOf }: Omit<Role, 'key'>): string =>
  [role, agency, ...(onBehalfOf ? [onBehalfOf] : [])].join('/');

export const rolesOf = (me: Me): Role[] => me.roles.map((held) => ({ ...held, key: keyOf(held) }));

/** The one role chosen out of several, or null for all of them together. The API narrows what may be done to the same. */
export function useActingAs(me: Me): Role | null {
  const chosen = useSyncExternalStore(onRole, chosenRole);
  return rolesOf(me).find((role) => role.key === chosen) ?? null;
}

/** The person with the role chosen alone: what to offer, as the API would refuse the rest. */
export function useNarrowed(me: Me): Me {
  const acting = useActingAs(me);
  const held = acting && me.roles.find((one) => keyOf(one) === acting.key);
  return held ? { ...me, roles: [held], may: held.may } : me;
}

/** Whether the person, as they act now, holds one of these roles. */
export function useHolds(...wanted: readonly string[]): boolean {
  const { data: me } = useMe();
  const chosen = useSyncExternalStore(onRole, chosenRole);
  const all = me ? rolesOf(me) : [];
  const one = all.find((role) => role.key === chosen);
  return (one ? [one] : all).some(({ role }) => wanted.includes(role));
}

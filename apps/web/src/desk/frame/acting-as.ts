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
function narrowed(me: Me, chosen: string | null): Me {
  const held = me.roles.find((one) => keyOf(one) === chosen);
  return held ? { ...me, roles: [held], may: held.may } : me;
}

/** Who is signed in, as they act now; null for nobody. */
export function useActor(): Me | null {
  const { data: me } = useMe();
  const chosen = useSyncExternalStore(onRole, chosenRole);
  return me ? narrowed(me, chosen) : null;
}

/** Whether the person, as they act now, holds one of these roles. */
export function useHolds(...wanted: readonly string[]): boolean {
  return useActor()?.roles.some(({ role }) => wanted.includes(role)) ?? false;
}

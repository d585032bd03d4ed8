import { useSyncExternalStore } from 'react';
import type { Me } from '../../api/session';

const KEY = 'hengzhi.role';
const listeners = new Set<() => void>();
const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export interface Role {
  readonly key: string;
  readonly role: string;
  readonly agency: string;
  /** Whom the person stands in for, or null for themself. */
  readonly onBehalfOf: string | null;
}

export const rolesOf = (me: Me): Role[] =>
  me.roles.map((held) => ({ ...held, key: `${held.role}/${held.agency}/${held.onBehalfOf ?? ''}` }));

export function actAs(key: string): void {
  sessionStorage.setItem(KEY, key);
  for (const tell of listeners) tell();
}

/** In which of their roles somebody looks at the desk. What they may do is decided by the API, never by this. */
export function useActingAs(me: Me): Role | null {
  const chosen = useSyncExternalStore(subscribe, () => sessionStorage.getItem(KEY));
  const roles = rolesOf(me);
  return roles.find((role) => role.key === chosen) ?? roles[0] ?? null;
}

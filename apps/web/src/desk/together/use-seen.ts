import { useState } from 'react';

interface Version {
  readonly id: string;
  readonly version: number;
}

export interface Seen {
  /** The version of a case as the form first showed it: what was decided by. */
  readonly versionOf: (id: string) => number;
  /** All of them, to be kept with what is typed. */
  readonly versions: Readonly<Record<string, number>>;
  /** The cases that somebody has moved since. */
  readonly changed: readonly string[];
  /** Takes one as it is at this version: its person goes over what others wrote. @returns all versions as they are then */
  readonly decideBy: (id: string, version: number) => Readonly<Record<string, number>>;
  /** Takes one as it is now: its person has looked. @returns all versions as they are then */
  readonly look: (id: string) => Readonly<Record<string, number>>;
}

/**
 * Several cases as a form first showed them. What is read anew meanwhile is not what its person has decided by.
 * @param before the versions at which what is filled in again was typed
 */
export function useSeen(now: readonly Version[], before: Readonly<Record<string, number>> = {}): Seen {
  const [seen, setSeen] = useState<ReadonlyMap<string, number>>(() => new Map(Object.entries(before)));
  const fresh = now.filter(({ id }) => !seen.has(id));
  if (fresh.length > 0) setSeen(new Map([...seen, ...fresh.map(({ id, version }) => [id, version] as const)]));
  const versionOf = (id: string): number => seen.get(id) ?? now.find((one) => one.id === id)?.version ?? 0;
  const decideBy: Seen['decideBy'] = (id, version) => {
    const next = new Map([...seen, [id, version]]);
    setSeen(next);
    return Object.fromEntries(next);
  };
  return {
    versionOf,
    versions: Object.fromEntries(seen),
    changed: now.filter(({ id, version }) => version > versionOf(id)).map(({ id }) => id),
    decideBy,
    look: (id) => decideBy(id, now.find((one) => one.id === id)?.version ?? versionOf(id)),
  };
}

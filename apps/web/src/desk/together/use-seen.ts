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
  /** Takes them as they are now: after a refusal that said so. */
  readonly accept: () => void;
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
  return {
    versionOf,
    versions: Object.fromEntries(seen),
    changed: now.filter(({ id, version }) => version > versionOf(id)).map(({ id }) => id),
    accept: () => setSeen(new Map()),
  };
}

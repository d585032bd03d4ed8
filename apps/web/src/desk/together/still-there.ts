import type { Values } from '../step/draft';

/** What was typed about several cases, without those that cannot be chosen any more. */
export function stillThere(typed: Values, ids: readonly string[]): Values {
  const known = (id: unknown): boolean => ids.some((one) => one === id);
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      if (Array.isArray(value)) return [[name, value.filter(known)]];
      return name === 'lead' && !known(value) ? [] : [[name, value]];
    }),
  );
}

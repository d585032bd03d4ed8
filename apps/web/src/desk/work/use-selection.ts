import { useCallback, useMemo, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Selects one or lets it go; `through` selects all from the last one touched to this one. */
  readonly toggle: (id: string, through?: boolean) => void;
  /** Selects these and no other. */
  readonly only: (ids: readonly string[]) => void;
  readonly clear: () => void;
}
interface State {
  readonly ids: ReadonlySet<string>;
  /** Touched last: where a range begins. */
  readonly last: string | null;
}
const NOTHING: State = { ids: new Set(), last: null };

/** @param order the rows as they stand, for selecting a range */
export function useSelection(order: readonly string[]): Selection {
  const [{ ids }, setState] = useState(NOTHING);
  const toggle = useCallback(
    (id: string, through = false) =>
      setState((before) => {
        const range = through ? between(order, before.last, id) : [];
        if (range.length > 0) return { ids: new Set([...before.ids, ...range]), last: id };
        const after = new Set(before.ids);
        if (!after.delete(id)) after.add(id);
        return { ids: after, last: id };
      }),
    [order],
  );
  const only = useCallback((some: readonly string[]) => setState({ ids: new Set(some), last: null }), []);
  const clear = useCallback(() => setState(NOTHING), []);
  return useMemo(() => ({ ids, toggle, only, clear }), [ids, toggle, only, clear]);
}

/** Both ends and all between; nothing where one of them no longer stands in the list. */
function between(order: readonly string[], one: string | null, other: string): readonly string[] {
  const [a, b] = [one === null ? -1 : order.indexOf(one), order.indexOf(other)];
  return a < 0 || b < 0 ? [] : order.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** What somebody typed, and when. */
export interface Kept<T> {
  readonly at: number;
  readonly values: T;
}

/** What is typed, kept in this browser beyond the tab and the session. Every place begins with whose it is. */
export interface Shelf<T> {
  /** Null where nothing is kept, or nothing that is young enough. */
  read(place: string, now?: number): Kept<T> | null;
  /** @returns whether it is kept: a full store must not stop the typing, but nobody may be told that it is safe. */
  keep(place: string, values: T, now?: number): boolean;
  drop(place: string): void;
  /** Everything of one person that is young enough, the latest first. */
  all(whose: string, now?: number): readonly (Kept<T> & { readonly place: string })[];
  /** Whoever leaves leaves nothing to the next one at this computer. */
  forget(whose: string): void;
  /** What was left behind goes when anybody comes, since whoever left it may never come again. */
  forgetOld(now?: number): void;
}

/** @param prefix of its own: what stands under it is this shelf's to remove */
export function shelfOf<T>(prefix: string, keptMs: number): Shelf<T> {
  const parsed = (text: string | null): Kept<T> | null => {
    try {
      const kept: unknown = JSON.parse(text ?? 'null');
      return typeof kept === 'object' && kept !== null && 'at' in kept && 'values' in kept ? (kept as Kept<T>) : null;
    } catch (error) {
      console.info('what was kept in this browser cannot be understood', error);
      return null;
    }
  };
  const young = (kept: Kept<T> | null, now: number): Kept<T> | null => (kept && now - kept.at < keptMs ? kept : null);
  const places = (whose: string): string[] => Object.keys(localStorage).filter((key) => key.startsWith(prefix + whose));
  return {
    read: (place, now = Date.now()) =>
      tried(() => young(parsed(localStorage.getItem(prefix + place)), now), null, 'read'),
    keep: (place, values, now = Date.now()) =>
      tried(
        () => {
          localStorage.setItem(prefix + place, JSON.stringify({ at: now, values } satisfies Kept<T>));
          return true;
        },
        false,
        'kept',
      ),
    drop: (place) => tried(() => localStorage.removeItem(prefix + place), undefined, 'removed'),
    all: (whose, now = Date.now()) =>
      tried(
        () =>
          places(whose)
            .flatMap((key) => {
              const kept = young(parsed(localStorage.getItem(key)), now);
              return kept ? [{ ...kept, place: key.slice(prefix.length) }] : [];
            })
            .sort((a, b) => b.at - a.at),
        [],
        'read',
      ),
    forget: (whose) => tried(() => places(whose).forEach((key) => localStorage.removeItem(key)), undefined, 'removed'),
    forgetOld: (now = Date.now()) =>
      tried(
        () =>
          places('')
            .filter((key) => !young(parsed(localStorage.getItem(key)), now))
            .forEach((key) => localStorage.removeItem(key)),
        undefined,
        'removed',
      ),
  };
}

/** A browser may refuse its store altogether: the page itself still holds what is typed. */
function tried<R>(act: () => R, otherwise: R, what: 'read' | 'kept' | 'removed'): R {
  try {
    return act();
  } catch (error) {
    console.info(`what was typed cannot be ${what} in this browser`, error);
    return otherwise;
  }
}

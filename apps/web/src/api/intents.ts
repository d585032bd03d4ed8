/** The keys of what somebody means to do, any number of things at once. */
export interface Intents {
  /** The same content sent again carries the same key, so that it is never done twice. */
  readonly keyOf: (content: unknown) => string;
  /** What went under this key was done: meant once more, it is another thing. */
  readonly done: (key: string) => void;
}

export function intents(fresh: () => string): Intents {
  const open = new Map<string | undefined, string>();
  return {
    keyOf(content) {
      const text = JSON.stringify(content);
      const key = open.get(text) ?? fresh();
      open.set(text, key);
      return key;
    },
    done(key) {
      for (const [text, its] of open) if (its === key) open.delete(text);
    },
  };
}

/** The act with the key of what is asked for: the same until it has succeeded, whatever answers were lost or refused. */
export function once<A, T>(of: Intents, act: (asked: A, key: string) => Promise<T>): (asked: A) => Promise<T> {
  return async (asked) => {
    const key = of.keyOf(asked);
    const made = await act(asked, key);
    of.done(key);
    return made;
  };
}

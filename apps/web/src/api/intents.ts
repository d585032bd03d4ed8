/** The keys of what somebody means to do, one thing after the other. */
export interface Intents {
  /** The same content sent again carries the same key, so that it is never done twice. */
  readonly keyOf: (content: unknown) => string;
  /** It was done: meant once more, it is another thing. */
  readonly done: () => void;
}

export function intents(fresh: () => string): Intents {
  let last: { readonly text: string | undefined; readonly key: string } | null = null;
  return {
    keyOf(content) {
      const text = JSON.stringify(content);
      if (last?.text !== text || last === null) last = { text, key: fresh() };
      return last.key;
    },
    done() {
      last = null;
    },
  };
}

/** The act with the key of what is asked for: the same until it has succeeded, whatever answers were lost or refused. */
export function once<A, T>(of: Intents, act: (asked: A, key: string) => Promise<T>): (asked: A) => Promise<T> {
  return async (asked) => {
    const made = await act(asked, of.keyOf(asked));
    of.done();
    return made;
  };
}

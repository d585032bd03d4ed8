import { useState } from 'react';
import { newKey } from './client';
import { intents, type Intents } from './intents';

/** The key of what somebody means to do: the same content sent again carries the same key, so that it is never done twice. */
export function useIntent(): Intents['keyOf'] {
  return useState(() => intents(newKey))[0].keyOf;
}

/** An act that is done once however often it is sent, until it has succeeded; asked for after that, it is done anew. */
export function useOnce<A, T>(act: (asked: A, key: string) => Promise<T>): (asked: A) => Promise<T> {
  const [of] = useState(() => intents(newKey));
  return async (asked) => {
    const made = await act(asked, of.keyOf(asked));
    of.done();
    return made;
  };
}

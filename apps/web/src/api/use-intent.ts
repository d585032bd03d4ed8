import { useState } from 'react';
import { newKey } from './client';
import { intents, once } from './intents';

/** An act that is done once however often it is sent, until it has succeeded; asked for after that, it is done anew. */
export function useOnce<A, T>(act: (asked: A, key: string) => Promise<T>): (asked: A) => Promise<T> {
  const [of] = useState(() => intents(newKey));
  return once(of, act);
}

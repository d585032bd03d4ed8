import { useState, useSyncExternalStore } from 'react';
import type { OpenStep } from '../follow/use-follow';
import { isKept, keepValues, onValues, readHere, readValues, turnOf, type Seen, type Writer } from './kept-values';
import { standing, type Values } from './model';

export interface WrittenForm {
  readonly typed: Values;
  /** Of the case, as its writer had seen it when this was begun or looked at last. */
  readonly seen: Seen;
  /** False once the browser has refused to keep it. */
  readonly safe: boolean;
  /** Told what to make of what stands there at that moment: a file that has arrived comes with an answer of its own, later. */
  readonly change: (name: string, next: (now: unknown) => unknown) => void;
  /** Its writer has looked at the case as it is now. */
  readonly look: (seen: Seen) => void;
}

/**
 * What is written for a step. It is kept only once something was changed in this tab, which would else put an empty form
 * over that of another one; what comes after its page was left, as a file that was long on its way, finds its place in it.
 * @param chosen what the link has chosen that led here
 */
export function useWritten(writer: Writer, step: OpenStep, now: Seen, chosen: Values): WrittenForm {
  const { transition } = step;
  const [first] = useState(() => {
    const before = readValues(writer, transition);
    const turn = turnOf(writer, transition);
    return { before, turn, written: { ...(before ?? now), typed: { ...before?.typed, ...chosen } } };
  });
  const [looked, setLooked] = useState<Seen | null>(null);
  const read = () => {
    const latest = readHere(writer, transition);
    return latest && latest !== first.before ? latest : first.written;
  };
  const { typed, version, known } = useSyncExternalStore(onValues, read);
  const seen = looked ?? { version, ...(known ? { known } : {}) };
  const keep = (values: Values, as: Seen): void => {
    if (turnOf(writer, transition) === first.turn) keepValues(writer, transition, { ...as, step, typed: values });
  };
  return {
    typed,
    seen,
    safe: isKept(writer, transition),
    change: (name, next) => {
      const values = read().typed;
      keep({ ...values, [name]: next(standing(step, values, name)) }, seen);
    },
    look: (as) => {
      setLooked(as);
      if (Object.keys(typed).length > 0) keep(typed, as);
    },
  };
}

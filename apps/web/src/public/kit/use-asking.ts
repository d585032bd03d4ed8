import { useState, type FormEvent } from 'react';
import { idOf } from './Field';

export interface Asking {
  /** Pressed at least once: from then on what is missing is said. */
  readonly asked: boolean;
  readonly busy: boolean;
  readonly fault: unknown;
  readonly submit: (event: FormEvent) => void;
}

/**
 * A small form that asks the office one thing. While a place is missing, its pointer is given by `missing` and the writer
 * is taken there; `act` asks, and what it throws is shown until the next press.
 */
export function useAsking(missing: () => string | null, act: () => Promise<void> | void): Asking {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const ask = async (): Promise<void> => {
    setAsked(true);
    const place = missing();
    if (place) return document.getElementById(idOf(place))?.focus();
    setBusy(true);
    setFault(null);
    try {
      await act();
    } catch (error) {
      setFault(error);
    }
    setBusy(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void ask();
  };
  return { asked, busy, fault, submit };
}

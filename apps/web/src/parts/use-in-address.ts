import { useState } from 'react';
import { useSearchParams } from 'react-router';

interface InAddress {
  /** As the person sees them, at once; the address and what it lists follow. */
  readonly params: URLSearchParams;
  /** Nothing takes the condition away; others fall with a change of it. */
  readonly set: (key: string, value: string | null | undefined, ...falling: string[]) => void;
  readonly clear: (...kept: string[]) => void;
}

/** Conditions of a list, each written into the address at once, so that a view can be kept and sent. */
export function useInAddress(): InAddress {
  const [address, setAddress] = useSearchParams();
  // The router lets the page wait for a new address: until then a control would fall back to what it said before.
  const [shown, setShown] = useState({ address, params: address });
  if (shown.address !== address) setShown({ address, params: address });
  const change = (next: URLSearchParams): void => {
    setShown({ address, params: next });
    setAddress(next, { replace: true });
  };
  return {
    params: shown.params,
    set(key, value, ...falling) {
      // Of the address as it is: several controls may change it before the page is drawn anew.
      const next = new URLSearchParams(location.search);
      for (const one of falling) next.delete(one);
      if (value) next.set(key, value);
      else next.delete(key);
      change(next);
    },
    clear(...kept) {
      const all = [...new URLSearchParams(location.search)];
      change(new URLSearchParams(all.filter(([key]) => kept.includes(key))));
    },
  };
}

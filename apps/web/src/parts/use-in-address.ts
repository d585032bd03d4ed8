import { useSearchParams } from 'react-router';

interface InAddress {
  readonly params: URLSearchParams;
  /** Nothing takes the condition away. */
  readonly set: (key: string, value: string | null | undefined) => void;
  readonly setParams: ReturnType<typeof useSearchParams>[1];
}

/** Conditions of a list, each written into the address at once, so that a view can be kept and sent. */
export function useInAddress(): InAddress {
  const [params, setParams] = useSearchParams();
  return {
    params,
    setParams,
    set(key, value) {
      const next = new URLSearchParams(params);
      if (value) next.set(key, value);
      else next.delete(key);
      setParams(next, { replace: true });
    },
  };
}

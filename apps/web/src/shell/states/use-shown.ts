import { useEffect, useRef, type RefObject } from 'react';
import { problemOf } from '../../api/problem';

/**
 * Brings what is said about a refusal before the eyes, and screen readers to it: whoever pressed the button at the end of a
 * long form would otherwise see nothing happen. Not where a field says it: then that field is gone to.
 */
export function useShown(error: unknown): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!error || (problemOf(error).errors ?? []).length > 0) return;
    ref.current?.scrollIntoView({ block: 'center' });
    ref.current?.focus({ preventScroll: true });
  }, [error]);
  return ref;
}

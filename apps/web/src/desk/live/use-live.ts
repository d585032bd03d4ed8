import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { caseKey } from '../use-cases';
import { hear } from './one-stream';

/** What says something of many cases. */
const SHARED = [['work-list'], ['cases'], ['team'], ['certificate'], ['notices']] as const;
/** Changes that come together are read together. */
const GATHER_MS = 400;

/**
 * What others change appears by itself: whatever of it is on the page is read again. Only reads are renewed; a form keeps
 * what is typed in it and says that something has happened.
 * @param on false while nobody is signed in
 */
export function useLive(on: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!on) return undefined;
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const renew = (): void => {
      timer = null;
      for (const id of changed) void queries.invalidateQueries({ queryKey: caseKey(id) });
      changed.clear();
      for (const queryKey of SHARED) void queries.invalidateQueries({ queryKey });
    };
    const stop = hear((heard) => {
      if (heard === null) return void queries.invalidateQueries();
      changed.add(heard);
      timer ??= setTimeout(renew, GATHER_MS);
    });
    return () => {
      if (timer) clearTimeout(timer);
      stop();
    };
  }, [queries, on]);
}

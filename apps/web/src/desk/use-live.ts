import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { caseKey } from './use-cases';

const LISTS = [['work-list'], ['cases'], ['team']] as const;
/** Changes that come together are read together. */
const GATHER_MS = 400;

/**
 * What others change appears by itself: whatever of it is on the page is read again. Only reads are renewed; a form keeps
 * what is typed in it and says that something has happened.
 */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/v1/events');
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const renew = (): void => {
      timer = null;
      for (const id of changed) void queries.invalidateQueries({ queryKey: caseKey(id) });
      changed.clear();
      for (const queryKey of LISTS) void queries.invalidateQueries({ queryKey });
    };
    source.addEventListener('case', (event: MessageEvent<string>) => {
      const { caseId } = JSON.parse(event.data) as { caseId: string };
      changed.add(caseId);
      timer ??= setTimeout(renew, GATHER_MS);
    });
    source.addEventListener('reset', () => void queries.invalidateQueries());
    source.addEventListener('end', () => source.close());
    return () => {
      if (timer) clearTimeout(timer);
      source.close();
    };
  }, [queries]);
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { eachDay } from '../../parts/live/each-day';
import { caseKey } from '../use-cases';
import { longLists, MOST_ROWS, namesOneOf, renewRows } from './changed-rows';
import { recountSoon, renewNotices } from '../notices/use-notices';
import { hear } from './one-stream';

/** What says something of many cases. */
const SHARED = [['work-list'], ['cases'], ['team'], ['certificate']] as const;
/** Changes that come together are read together. */
const GATHER_MS = 400;

/**
 * What others change appears by itself: whatever of it is on the page is read again; of a list that was read far down, its
 * changed rows and not all its pages. When a day begins at the office, of which nobody else tells, everything is read again.
 * Only reads are renewed; a form keeps what is typed in it and says that something has happened.
 * @param on false while nobody is signed in
 */
export function useLive(on: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!on) return undefined;
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let giveUp = (): void => undefined;
    let rowsRead = Promise.resolve();
    const renew = (): void => {
      timer = null;
      const ids = [...changed];
      changed.clear();
      for (const id of ids) void queries.invalidateQueries({ queryKey: caseKey(id) });
      void queries.invalidateQueries({ predicate: namesOneOf(new Set(ids)) });
      const long = ids.length > MOST_ROWS ? [] : longLists(queries);
      for (const queryKey of SHARED)
        void queries.invalidateQueries({ queryKey, predicate: (query) => !long.includes(query) });
      // One after the other, so that what was read first never stands over what was read later.
      rowsRead = rowsRead.then(() => renewNotices(queries, new Set(ids)));
      giveUp();
      giveUp = recountSoon(queries);
      for (const list of long) rowsRead = rowsRead.then(() => renewRows(queries, list, ids));
    };
    const all = (): void => void queries.invalidateQueries();
    const stopDays = eachDay(all);
    const stop = hear((heard) => {
      if (heard === null) return all();
      changed.add(heard);
      timer ??= setTimeout(renew, GATHER_MS);
    });
    return () => {
      if (timer) clearTimeout(timer);
      giveUp();
      stopDays();
      stop();
    };
  }, [queries, on]);
}

import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 767.9px)');
const subscribe = (tell: () => void): (() => void) => {
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
};

/** Whether the page is too narrow for a table, so that its rows are shown as cards. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches);

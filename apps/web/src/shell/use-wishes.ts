import { useSyncExternalStore } from 'react';
import type { Settings } from './settings';

const query = window.matchMedia('(prefers-color-scheme: dark)');
const subscribe = (tell: () => void): (() => void) => {
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
};

/** Whether the page is dark: as chosen, or as the system says. */
export function useDark(theme: Settings['theme']): boolean {
  const system = useSyncExternalStore(subscribe, () => query.matches);
  return theme === 'system' ? system : theme === 'dark';
}

import { useSyncExternalStore } from 'react';
import type { Settings } from './settings';

/** A wish that the reader told the system of. */
function wish(query: string): () => boolean {
  const media = window.matchMedia(query);
  const subscribe = (tell: () => void): (() => void) => {
    media.addEventListener('change', tell);
    return () => media.removeEventListener('change', tell);
  };
  return () => useSyncExternalStore(subscribe, () => media.matches);
}

const useSystemDark = wish('(prefers-color-scheme: dark)');

/** Whether whoever reads wants nothing to move. */
export const useStill = wish('(prefers-reduced-motion: reduce)');

/** Whether the page is dark: as chosen, or as the system says. */
export function useDark(theme: Settings['theme']): boolean {
  const system = useSystemDark();
  return theme === 'system' ? system : theme === 'dark';
}

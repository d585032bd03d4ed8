import { useEffect, useRef, type RefObject } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/**
 * Another page begins at its top, and the keyboard and what reads the screen aloud begin in it, not at what was pressed to get
 * there. Not where the page has put the focus somewhere itself, nor where somebody is typing in the head.
 */
export function useArrival(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const how = useNavigationType();
  const at = useRef(pathname);
  useEffect(() => {
    if (at.current === pathname) return;
    at.current = pathname;
    // On the way back the browser itself goes to where the page was left.
    if (how !== 'POP') scrollTo(0, 0);
    const focused = document.activeElement;
    if (main.current?.contains(focused) || focused?.matches('input, textarea, select')) return;
    main.current?.focus({ preventScroll: true });
  }, [pathname, how]);
  return main;
}

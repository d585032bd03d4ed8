import { useRef, useState } from 'react';
import { useShortcut } from '../../shell/use-shortcut';

interface Acts {
  readonly open: (id: string) => void;
  readonly select: (id: string) => void;
  readonly preview: (id: string) => void;
}

const rowOf = (id: string): Element | null => document.querySelector(`[data-row="${CSS.escape(id)}"]`);

/** Puts the focus on the way into a row: what reads the screen aloud tells it, and it is come back to from what lies over the page. */
export function focusRow(id: string): void {
  rowOf(id)?.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
}

/** J and K walk through rows, Enter opens, X selects, P shows in short. @returns where the keyboard stands */
export function useRowKeys(ids: readonly string[], acts: Acts, on = true): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  // Where the last one stood: one that has left the list is gone on from there.
  const place = useRef(0);
  const here = current && ids.includes(current) ? current : null;
  const move = (by: number): void => {
    const focused = document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
    const from = ids.indexOf(focused ?? here ?? '');
    const gone = current === null ? (by > 0 ? 0 : ids.length - 1) : place.current - (by > 0 ? 0 : 1);
    const at = Math.max(0, Math.min(ids.length - 1, from < 0 ? gone : from + by));
    const next = ids[at];
    if (!next) return;
    place.current = at;
    setCurrent(next);
    focusRow(next);
    rowOf(next)?.scrollIntoView({ block: 'nearest' });
  };
  const withCurrent = (act: (id: string) => void) => () => {
    if (here) act(here);
  };
  useShortcut('j', () => move(1), on);
  useShortcut('k', () => move(-1), on);
  useShortcut('enter', withCurrent(acts.open), on && here !== null);
  useShortcut('x', withCurrent(acts.select), on);
  useShortcut('p', withCurrent(acts.preview), on);
  return here;
}

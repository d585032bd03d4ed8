import { useState } from 'react';
import { useShortcut } from '../../shell/use-shortcut';

interface Acts {
  readonly open: (id: string) => void;
  readonly select: (id: string) => void;
  readonly explain: (id: string) => void;
}

/** J and K walk through rows, Enter opens, X selects, E explains the deadline. @returns where the keyboard stands */
export function useRowKeys(ids: readonly string[], acts: Acts, on = true): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const here = current && ids.includes(current) ? current : null;
  const move = (by: number): void => {
    const at = here ? ids.indexOf(here) + by : by > 0 ? 0 : ids.length - 1;
    const next = ids[Math.max(0, Math.min(ids.length - 1, at))];
    if (!next) return;
    setCurrent(next);
    document.querySelector(`[data-row="${CSS.escape(next)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const withCurrent = (act: (id: string) => void) => () => {
    if (here) act(here);
  };
  useShortcut('j', () => move(1), on);
  useShortcut('k', () => move(-1), on);
  useShortcut('enter', withCurrent(acts.open), on && here !== null);
  useShortcut('x', withCurrent(acts.select), on);
  useShortcut('e', withCurrent(acts.explain), on);
  return here;
}

import { useEffect, useRef } from 'react';
import { readSettings } from './settings';

/** Inputs into which nothing is typed. */
const UNTYPED = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];
const TYPED = `input:not(${UNTYPED.map((type) => `[type="${type}"]`).join()}), textarea, select`;
/** What Enter presses by itself. */
const PRESSED = 'a[href], button, summary, [role="button"]';

/** Whether a key belongs to what has the focus, and not to the page. */
const taken = (target: EventTarget | null, key: string): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches(key === 'enter' ? `${TYPED}, ${PRESSED}` : TYPED));

/** Whether a dialog or a drawer lies over the page; those that are closed may still stand in it, without any extent. */
export const covered = (): boolean =>
  [...document.querySelectorAll('[aria-modal="true"]')].some((one) => one.getClientRects().length > 0);

/**
 * A single key, or `ctrl+` a key. Off while somebody types, while an input method composes (its keys are not ours), while
 * something lies over the page, and when the person has switched shortcuts off.
 */
export function useShortcut(key: string, act: () => void, on = true): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!on) return undefined;
    const ctrl = key.startsWith('ctrl+');
    const wanted = ctrl ? key.slice(5) : key;
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || !readSettings().shortcuts) return;
      if (event.altKey || (event.ctrlKey || event.metaKey) !== ctrl) return;
      if (event.key.toLowerCase() !== wanted.toLowerCase()) return;
      if ((!ctrl && taken(event.target, wanted)) || covered()) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [key, on]);
}

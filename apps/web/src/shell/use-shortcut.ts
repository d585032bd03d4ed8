import { useEffect, useRef } from 'react';
import { readSettings } from './settings';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * A single key, or `ctrl+` a key. Off while somebody types, while an input method composes (its keys are not ours),
 * and when the person has switched shortcuts off.
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
      if (!ctrl && typing(event.target)) return;
      if (event.key.toLowerCase() !== wanted.toLowerCase()) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [key, on]);
}

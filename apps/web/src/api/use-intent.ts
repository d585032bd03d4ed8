import { useRef } from 'react';
import { newKey } from './client';

/** The key of what somebody means to do: the same content sent again carries the same key, so that it is never done twice. */
export function useIntent(): (content: unknown) => string {
  const last = useRef({ text: '', key: '' });
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current.text !== text) last.current = { text, key: newKey() };
    return last.current.key;
  };
}

import { useRef, type FocusEventHandler, type FormEventHandler, type KeyboardEventHandler } from 'react';
import type { Reading } from './formats';

interface Typed {
  readonly onInput: FormEventHandler<HTMLElement>;
  readonly onBlur: FocusEventHandler<HTMLElement>;
  readonly onKeyDown: KeyboardEventHandler<HTMLElement>;
  /** A day was chosen: what had been typed counts no more. */
  readonly chosen: () => void;
}

/**
 * A day or time that is typed. To its end, it is taken over at once: taken over only when the field is left, it would
 * answer the press that leaves the field, and not the button that was pressed. What may still go on is taken over when the
 * field is left; what cannot be read is handed on as it stands, so that it is refused at the field and not lost.
 */
export function useTyped(
  reading: Reading,
  onChange: ((text: string | undefined) => void) | undefined,
  onlyRead = false,
): Typed {
  const typed = useRef<string | null>(null);
  const take = (): void => {
    const text = typed.current;
    typed.current = null;
    if (text === null) return;
    const found = reading.left(text);
    if (found || !onlyRead || text.trim() === '') onChange?.(found ?? (text.trim() || undefined));
  };
  return {
    onInput: (event) => {
      const text = (event.target as HTMLInputElement).value;
      const whole = reading.whole(text);
      typed.current = whole ? null : text;
      if (whole) onChange?.(whole);
    },
    onBlur: take,
    onKeyDown: (event) => {
      if (event.key !== 'Enter') return;
      // Takes over what was typed; the form around it is not to be sent with that.
      event.preventDefault();
      take();
    },
    chosen: () => {
      typed.current = null;
    },
  };
}

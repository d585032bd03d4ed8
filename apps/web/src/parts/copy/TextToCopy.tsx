import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { LongText } from '../LongText';
import { words } from './words';

/** A text that stands nowhere on the page, selected for the person to copy. */
export function TextToCopy({ text }: { text: string }): ReactNode {
  const say = useWords(words);
  return (
    <div className="hz-by-hand">
      <LongText
        readOnly
        autoFocus
        aria-label={say('text')}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </div>
  );
}

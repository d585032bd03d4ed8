import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { words } from './words';

/** What the notice of a period asks for, item by item. */
export function AskedFor({ items }: { items: readonly string[] }): ReactNode {
  const say = useWords(words);
  if (items.length === 0) return null;
  return (
    <>
      <p>{say('asked')}</p>
      <ol>
        {items.map((item, i) => (
          <li key={i}>{item}</li>
        ))}
      </ol>
    </>
  );
}

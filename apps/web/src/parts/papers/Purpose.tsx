import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { words } from './words';

/** As many characters as the office keeps of a purpose. */
export const PURPOSE_MAX = 300;

/** What a paper in a list is to prove, where whoever handed it in said so. */
export function Purpose({ of }: { of: string | null | undefined }): ReactNode {
  const say = useWords(words);
  return of ? (
    <>
      <br />
      <span>{say('proves', { text: of })}</span>
    </>
  ) : null;
}

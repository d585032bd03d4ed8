import type { ReactNode } from 'react';
import { useCited } from '../../i18n/cited';
import { useWords } from '../../i18n/words';
import { words } from './words';

/** What something rests on; a rule of the office’s own, or one not compared with its text yet, is not shown as law. */
export function Basis({ of }: { of: { readonly citation: string; readonly standing: string } }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  if (of.standing === 'policy') return say('ownRule');
  return say(of.standing === 'unverified' ? 'lawUnverified' : 'stepLaw', { article: cited(of.citation) });
}

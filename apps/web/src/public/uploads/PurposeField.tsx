import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { PURPOSE_MAX } from '../../parts/papers/Purpose';
import { words } from '../../parts/papers/words';
import { LineField } from '../kit/controls';

/** What a piece of evidence is to prove, in the words of whoever hands it in. */
export function PurposeField(of: {
  at: string;
  /** The exhibit, or what is handed in as such. */
  whose: string;
  value: string;
  change: (purpose: string) => void;
  error?: string | null;
  hint?: string;
}): ReactNode {
  const say = useWords(words);
  return <LineField {...of} label={say('purpose')} max={PURPOSE_MAX} optional />;
}

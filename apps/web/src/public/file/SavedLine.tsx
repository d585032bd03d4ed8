import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { timeOf } from '../../parts/dates';
import { useDraft } from './use-draft';
import { words } from './words';

/** Where what was typed is at this moment. */
export function SavedLine(): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { saving, savedAt, problem, unsent, kept } = useDraft();
  const line = (): string => {
    if (!kept) return say('notKept');
    if (saving === 'offline') return say('offline');
    if (saving === 'failed' && problem) return say('failed', { reason: both(problem.titles) });
    if (saving === 'stale') return say('onlyHere');
    if (saving === 'waiting') return say('waiting');
    if (savedAt) return say('savedAt', { at: timeOf(savedAt) });
    return unsent ? say('onlyHere') : '';
  };
  return (
    <p className="pb-saved hz-no-print" role="status" data-saving={saving}>
      {line()}
    </p>
  );
}

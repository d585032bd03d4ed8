import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { timeOf } from '../../parts/dates';
import type { Problem } from '../../api/problem';
import { shell } from '../../shell/words';
import { useBracketed } from '../../shell/bracketed';
import { isBegun } from './form';
import { useDraft } from './use-draft';
import { words } from './words';

/** Where what was typed is at this moment. */
export function SavedLine(): ReactNode {
  const say = useWords(words);
  const tell = useWords(shell);
  const both = useBoth();
  const bracketed = useBracketed();
  const { saving, savedAt, problem, unsent, kept, pending, form } = useDraft();
  const reason = (of: Problem): string =>
    bracketed(both(of.titles), of.traceId ? tell('traceId', { id: of.traceId }) : null);
  // What this browser does not keep is at the office or nowhere.
  const unkept = (): string => {
    if (saving === 'waiting') return say('waiting');
    return savedAt && !unsent ? say('savedAt', { at: timeOf(savedAt) }) : '';
  };
  const line = (): string => {
    if (!kept) return `${say('notKept')} ${unkept()}`;
    if (saving === 'offline' && (problem?.status ?? 0) === 0)
      return tell('offlineCount', { count: Math.max(1, pending.length) });
    if ((saving === 'offline' || saving === 'failed') && problem) return say('failed', { reason: reason(problem) });
    if (saving === 'stale') return say('onlyHere');
    if (saving === 'waiting') return say('waiting');
    if (savedAt) return say('savedAt', { at: timeOf(savedAt) });
    return unsent && isBegun(form) ? say('onlyHere') : '';
  };
  return (
    <p className="pb-saved hz-no-print" role="status" data-saving={saving}>
      {line()}
    </p>
  );
}

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Both } from '../../i18n/words';
import { useReason } from '../../shell/bracketed';
import { isUnread, type Unread } from '../kit/unread';
import type { DraftState } from './draft-state';
import { DraftStore } from './draft-store';
import { valueAt } from './form';

/** One draft a tab: pages come and go, what is typed stays. */
export const draft = new DraftStore();

/** Whether this tab is the one that writes. */
export const WritingContext = createContext(true);

export const useDraft = (): DraftState => useSyncExternalStore(draft.subscribe, draft.read);

/** What a control at a place of the form needs: its value, its change, and why the office would refuse it. */
export function usePlace<T>(at: string): {
  at: string;
  value: T | undefined;
  error: string | null;
  change: (value: T | undefined) => void;
} {
  const { form, issues } = useDraft();
  const reason = useReason();
  const issue = issues?.find((found) => found.pointer === at);
  return {
    at,
    value: valueAt(form, at) as T | undefined,
    error: issue ? reason(issue.message, issue.article) : null,
    change: (value) => draft.change(at, value),
  };
}

/** The same for what is typed as text and read as something else: text that cannot be read is kept beside the form. */
export function useReadPlace<T>(at: string, wrong: Both) {
  const { value, change, ...place } = usePlace<T>(at);
  const unread = useDraft().unread[at];
  return {
    ...place,
    value: unread ? { unread: unread.text } : value,
    change: (next: T | Unread | undefined): void =>
      isUnread(next) ? draft.misread(at, { text: next.unread, wrong }) : change(next),
  };
}

export const useWriting = (): boolean => useContext(WritingContext);

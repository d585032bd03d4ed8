import { createContext, useContext, useSyncExternalStore } from 'react';
import { inMarks, useBoth } from '../../i18n/words';
import { DraftStore, type DraftState } from './draft-store';
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
  const both = useBoth();
  const issue = issues?.find((found) => found.pointer === at);
  return {
    at,
    value: valueAt(form, at) as T | undefined,
    error: issue ? inMarks(`${both(issue.message)}${issue.article ? ` (${issue.article})` : ''}`) : null,
    change: (value) => draft.change(at, value),
  };
}

export const useWriting = (): boolean => useContext(WritingContext);

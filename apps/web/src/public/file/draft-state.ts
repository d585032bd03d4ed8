import type { Problem } from '../../api/problem';
import type { DraftPaper, Issue } from './draft-api';
import type { Change, Form } from './form';
import { EMPTY, readLocal, type DraftKey, type UnreadAt } from './local-draft';

export type Saving = 'idle' | 'waiting' | 'saved' | 'offline' | 'failed' | 'stale' | 'filed';

export interface DraftState {
  readonly key: DraftKey | null;
  readonly form: Form;
  readonly version: number;
  readonly unsent: boolean;
  /** Places of the form that were changed since it was last saved. */
  readonly pending: readonly string[];
  readonly saving: Saving;
  readonly savedAt: string | null;
  readonly problem: Problem | null;
  /** Why the office could not be asked what is still wrong, when it was asked last. */
  readonly unchecked: Problem | null;
  /** What was sent and of which nobody knows whether the office has it. */
  readonly unanswered: Form | null;
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[] | null;
  readonly papers: readonly DraftPaper[];
  /** Names of papers that expired at the office, until the writer has seen that. */
  readonly lost: readonly string[];
  /** What was typed at a place and cannot be read: it stands in the way like anything else that is wrong there. */
  readonly unread: Readonly<Record<string, UnreadAt>>;
  /** False where the browser refuses to keep anything. */
  readonly kept: boolean;
  /** Whether a draft that lay here was removed for its age when this one was begun. */
  readonly aged: boolean;
}

/** It may be otherwise in a moment. */
export const isPassing = ({ status }: Problem): boolean => status === 0 || status === 429 || status >= 500;

export const without = (unread: DraftState['unread'], gone: (place: string) => boolean): DraftState['unread'] =>
  Object.fromEntries(Object.entries(unread).filter(([place]) => !gone(place)));

export const fresh = (): DraftState => ({
  ...(readLocal() ?? EMPTY),
  pending: [],
  saving: 'idle',
  savedAt: null,
  problem: null,
  unchecked: null,
  changes: [],
  issues: null,
  kept: true,
  aged: false,
});

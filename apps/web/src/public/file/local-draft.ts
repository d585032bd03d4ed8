import type { Form } from './form';

/** What opens a draft on the server. */
export interface DraftKey {
  readonly id: string;
  readonly code: string;
}

/** The draft as this browser keeps it: written at every key stroke, so that a killed browser loses nothing that was typed. */
export interface LocalDraft {
  readonly key: DraftKey | null;
  readonly form: Form;
  /** Revision of the server that this was made from. */
  readonly version: number;
  /** True while something here is not on the server yet. */
  readonly unsent: boolean;
}

const KEPT = 'hengzhi.draft';
export const EMPTY: LocalDraft = { key: null, form: { procedure: 'ordinary-ruling' }, version: 0, unsent: false };

export function readLocal(): LocalDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'form' in kept ? { ...EMPTY, ...(kept as LocalDraft) } : null;
  } catch (error) {
    console.info('the draft cannot be read from this browser', error);
    return null;
  }
}

/** @returns false where the browser refuses to keep anything */
export function writeLocal(draft: LocalDraft | null): boolean {
  try {
    if (draft) localStorage.setItem(KEPT, JSON.stringify(draft));
    else localStorage.removeItem(KEPT);
    return true;
  } catch (error) {
    console.info('the draft is not kept in this browser', error);
    return false;
  }
}

export const hasLocalDraft = (): boolean => readLocal() !== null;

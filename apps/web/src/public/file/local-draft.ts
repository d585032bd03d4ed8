import type { Both } from '../../i18n/words';
import { readDeep, writeDeep } from '../kit/deep-store';
import { forgetUnfinished } from '../../parts/papers/unfinished';
import type { UploadReceipt } from '../../parts/papers/send-file';
import type { Form } from './form';

/** What opens a draft on the server. */
export interface DraftKey {
  readonly id: string;
  readonly code: string;
}

export interface UnreadAt {
  readonly text: string;
  readonly wrong: Both;
}

/** The draft as this browser keeps it: written at every key stroke, so that a killed browser loses nothing that was typed. */
export interface LocalDraft {
  readonly key: DraftKey | null;
  readonly form: Form;
  /** Revision of the server that this was made from. */
  readonly version: number;
  /** True while something here is not on the server yet. */
  readonly unsent: boolean;
  /** What was sent and of which nobody knows whether the office has it. */
  readonly unanswered: Form | null;
  /** What the office has of its papers, as far as this browser was told. */
  readonly papers: readonly UploadReceipt[];
  /** Names of papers that expired at the office with an earlier draft, until the writer has seen that. */
  readonly lost: readonly string[];
  /** What was typed at a place of the form and cannot be read, with the reason. It is nobody’s answer yet. */
  readonly unread: Readonly<Record<string, UnreadAt>>;
  /** When it was kept, in milliseconds: the newer of two copies counts. */
  readonly at: number;
}

const KEPT = 'hengzhi.draft';
/** As long as the office keeps a draft from its last saving: what somebody has left behind is shown to nobody then. */
const KEPT_MS = 30 * 86_400_000;
export const EMPTY: LocalDraft = {
  key: null,
  form: { procedure: 'ordinary-ruling' },
  version: 0,
  // The procedure that is shown as chosen goes to the server with the first thing that is asked of it.
  unsent: true,
  unanswered: null,
  papers: [],
  lost: [],
  unread: {},
  at: 0,
};

const isYoung = ({ at }: LocalDraft): boolean => Date.now() - at < KEPT_MS;

/** What is kept here and young enough to be gone on with. */
export function readLocal(): LocalDraft | null {
  const kept = keptHere();
  return kept && isYoung(kept) ? kept : null;
}

function keptHere(): LocalDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'form' in kept ? { ...EMPTY, ...(kept as LocalDraft) } : null;
  } catch (error) {
    console.info('the draft cannot be read from this browser', error);
    return null;
  }
}

/** The copy on the disk follows the one in the storage; of several that wait, only the last is written. */
let waiting: LocalDraft | null | undefined;
let writing = Promise.resolve();

function follow(draft: LocalDraft | null): void {
  const idle = waiting === undefined;
  waiting = draft;
  if (!idle) return;
  writing = writing.then(async () => {
    const last = waiting;
    waiting = undefined;
    await writeDeep(KEPT, last ?? null);
  });
}

/** @returns false where the browser refuses to keep anything */
export function writeLocal(draft: LocalDraft | null): boolean {
  follow(draft);
  try {
    if (draft) localStorage.setItem(KEPT, JSON.stringify(draft));
    else localStorage.removeItem(KEPT);
    return true;
  } catch (error) {
    console.info('the draft is not kept in this browser', error);
    return false;
  }
}

/**
 * After a browser was killed its storage may be older than the disk: the newer copy is put back. What is too old goes from
 * both: at a computer that several people use, nobody else would ever remove it.
 * @returns whether a draft went for its age
 */
export async function restoreLocal(): Promise<boolean> {
  const deep = (await readDeep(KEPT)) as LocalDraft | null | undefined;
  const here = keptHere();
  const last = deep && deep.at > (here?.at ?? -1) ? deep : here;
  if (!last) return false;
  if (!isYoung(last)) {
    writeLocal(null);
    if (last.key) forgetUnfinished(last.key.id);
    return true;
  }
  if (last === deep) writeLocal(deep);
  return false;
}

export const hasLocalDraft = (): boolean => readLocal() !== null;

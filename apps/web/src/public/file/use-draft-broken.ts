import type { Target, UploadReceipt } from '../../parts/papers/send-file';
import { useBroken, type Broken } from '../uploads/use-broken';
import { OF_DRAFT } from '../uploads/use-sendings';
import type { DraftKey } from './local-draft';
import { draft, useDraft } from './use-draft';

export const targetOf = ({ id, code }: DraftKey): Target => ({ proof: { 'Draft-Code': code }, of: { draft: id } });

/** A paper of the draft has arrived; told twice, it is one. */
export const received = (receipt: UploadReceipt): void =>
  draft.setPapers((all) => [...all.filter(({ id }) => id !== receipt.id), receipt]);

/** Files for the draft that were being sent when the browser was closed. */
export function useDraftBroken(): Broken {
  const { key } = useDraft();
  return useBroken(key && targetOf(key), OF_DRAFT, received);
}

import type { DraftPaper } from './ports.js';

/** A paper of a draft as its writer sees it. */
export type DraftPaperReceipt = Omit<DraftPaper, 'storageKey'>;

export const receiptOf = ({ id, kind, name, mediaType, size, sha256, sm3, at }: DraftPaper): DraftPaperReceipt => ({
  id,
  kind,
  name,
  mediaType,
  size,
  sha256,
  sm3,
  at,
});

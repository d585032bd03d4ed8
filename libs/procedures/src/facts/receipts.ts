import { recordsOf, type CaseFile, type Filed } from './file.js';

/**
 * The record of receipt that counts: the latest, as a date corrected later replaces the earlier one. A public notice
 * that ran out counts only for whoever never had the paper in hand.
 */
export function countingReceipt(
  file: CaseFile,
  document: string,
  party: string,
  about?: string | null,
): Filed<'service'> | undefined {
  const receipts = recordsOf(file, 'service').filter(
    (s) =>
      s.document === document &&
      s.party === party &&
      s.receivedOn &&
      (about === undefined || (s.about ?? null) === about),
  );
  return receipts.filter((s) => s.method !== 'public-notice').at(-1) ?? receipts.at(-1);
}

import { readDeep, writeDeep } from '../kit/deep-store';
import type { Filed } from '../file/draft-api';

const KEPT = 'hengzhi.receipt';

/** The receipt stays in this browser until another request is submitted: its code is shown by nobody else again. */
export async function keepReceipt(receipt: Filed): Promise<void> {
  await writeDeep(KEPT, receipt);
  try {
    localStorage.setItem(KEPT, JSON.stringify(receipt));
  } catch (error) {
    console.info('the receipt is not kept in this browser', error);
  }
}

export function readReceipt(): Filed | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'receiptCode' in kept ? (kept as Filed) : null;
  } catch (error) {
    console.info('the receipt cannot be read from this browser', error);
    return null;
  }
}

/** The copy on the disk, where the browser was killed before it had written its storage. */
export async function recoverReceipt(): Promise<Filed | null> {
  return ((await readDeep(KEPT)) as Filed | null | undefined) ?? null;
}

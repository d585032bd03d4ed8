import type { Filed } from '../file/draft-api';

const KEPT = 'hengzhi.receipt';

/** The receipt stays in this browser until another request is submitted: its code is shown by nobody else again. */
export function keepReceipt(receipt: Filed): void {
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

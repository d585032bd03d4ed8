import { readDeep, writeDeep } from '../kit/deep-store';
import type { Filed } from '../file/draft-api';
import type { Given } from '../file/use-lacking';

const KEPT = 'hengzhi.receipt';

/** What the office gave, and what it was given; one kept by an earlier edition of the page has not the latter. */
export interface KeptReceipt extends Filed {
  readonly given?: Given;
}

/** The receipt stays in this browser until another request is submitted: its code is shown by nobody else again. */
export async function keepReceipt(filed: Filed, { form, papers }: Given): Promise<void> {
  const receipt: KeptReceipt = { ...filed, given: { form, papers } };
  await writeDeep(KEPT, receipt);
  try {
    localStorage.setItem(KEPT, JSON.stringify(receipt));
  } catch (error) {
    console.info('the receipt is not kept in this browser', error);
  }
}

export function readReceipt(): KeptReceipt | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'receiptCode' in kept ? (kept as KeptReceipt) : null;
  } catch (error) {
    console.info('the receipt cannot be read from this browser', error);
    return null;
  }
}

/** The copy on the disk, where the browser was killed before it had written its storage. */
export async function recoverReceipt(): Promise<KeptReceipt | null> {
  return ((await readDeep(KEPT)) as KeptReceipt | null | undefined) ?? null;
}

import { readDeep, writeDeep } from '../kit/deep-store';
import type { Filed } from '../file/draft-api';
import type { Given } from '../file/use-lacking';

const KEPT = 'hengzhi.receipt';

/** What the office gave, and what it was given; one kept by an earlier edition of the page has not the latter. */
export interface KeptReceipt extends Filed {
  readonly given?: Given;
}

/** What opens the case together with the code, or tells who somebody is, is not left on a computer that others may use. */
const withoutKeys = (form: Given['form']): Given['form'] => ({
  ...form,
  parties: (form.parties ?? []).map(
    ({ phone: _, idNumber: __, email: ___, creditCode: ____, electronicAddress: _____, ...party }) => party,
  ),
  ...(form.agents ? { agents: form.agents.map(({ phone: _, ...agent }) => agent) } : {}),
});

/** What the storage of this browser refused, for as long as the page is open: nobody else can show that code again. */
let unkept: { readonly receipt: KeptReceipt; readonly onDisk: boolean } | null = null;

/**
 * The receipt stays in this browser until it is removed or another request is submitted: its code is shown by nobody else
 * again.
 */
export async function keepReceipt(filed: Filed, { form, papers }: Given): Promise<void> {
  const receipt: KeptReceipt = { ...filed, given: { form: withoutKeys(form), papers } };
  const onDisk = await writeDeep(KEPT, receipt);
  try {
    localStorage.setItem(KEPT, JSON.stringify(receipt));
    unkept = null;
  } catch (error) {
    console.info('the receipt is not kept in this browser', error);
    unkept = { receipt, onDisk };
    // The one of an earlier request is not to be taken for it later.
    removeKept();
  }
}

/** Whether the receipt is gone once the page is closed. */
export const isOnlyShown = (): boolean => unkept !== null && !unkept.onDisk;

function removeKept(): void {
  try {
    localStorage.removeItem(KEPT);
  } catch (error) {
    console.info('this browser keeps no receipt', error);
  }
}

export function readReceipt(): KeptReceipt | null {
  if (unkept) return unkept.receipt;
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

/** Whoever comes next to this computer finds no code. */
export async function forgetReceipt(): Promise<void> {
  unkept = null;
  removeKept();
  await writeDeep(KEPT, null);
}

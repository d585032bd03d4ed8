import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { KeptReceipt } from './kept-receipt';

let disk: unknown = null;
let diskRefuses = false;
jest.unstable_mockModule('../kit/deep-store', () => ({
  readDeep: () => Promise.resolve(disk),
  writeDeep: (_: string, value: unknown) => {
    if (!diskRefuses) disk = value;
    return Promise.resolve(!diskRefuses);
  },
}));
const { forgetReceipt, isOnlyShown, keepReceipt, readReceipt, recoverReceipt } = await import('./kept-receipt');

const filed = (id: string) => ({ id, receiptCode: `CODE-${id}` }) as KeptReceipt;
const given = { form: {}, papers: [] };
const EARLIER = { 'hengzhi.receipt': JSON.stringify(filed('earlier')) };

/** A store that takes nothing more, or that may not even be looked at. */
function storage(kept: Record<string, string>, how: 'open' | 'full' | 'blocked'): void {
  const refuse = (): never => {
    throw new Error('refused');
  };
  const localStorage = {
    getItem: (key: string) => (how === 'blocked' ? refuse() : (kept[key] ?? null)),
    setItem: (key: string, value: string) => (how === 'open' ? void (kept[key] = value) : refuse()),
    removeItem: (key: string) => (how === 'blocked' ? refuse() : void Reflect.deleteProperty(kept, key)),
  };
  Object.assign(globalThis, { localStorage });
}

describe('the receipt of a request', () => {
  beforeEach(async () => {
    diskRefuses = false;
    storage({}, 'open');
    await forgetReceipt();
  });

  it.each(['full', 'blocked'] as const)('is shown where the storage is %s, and not an earlier one', async (how) => {
    storage({ ...EARLIER }, how);
    diskRefuses = true;
    await keepReceipt(filed('now'), given);
    expect([readReceipt()?.receiptCode, isOnlyShown()]).toEqual(['CODE-now', true]);
    await forgetReceipt();
    expect([readReceipt(), isOnlyShown()]).toEqual([null, false]);
  });

  it('that only the disk has is found there when the page is opened again, not the earlier one', async () => {
    const kept = { ...EARLIER };
    storage(kept, 'full');
    await keepReceipt(filed('now'), given);
    expect([readReceipt()?.receiptCode, isOnlyShown(), kept]).toEqual(['CODE-now', false, {}]);
    expect((await recoverReceipt())?.receiptCode).toBe('CODE-now');
  });

  it('that was removed in another tab is not shown from here', async () => {
    const kept: Record<string, string> = {};
    storage(kept, 'open');
    await keepReceipt(filed('now'), given);
    expect(readReceipt()?.receiptCode).toBe('CODE-now');
    Reflect.deleteProperty(kept, 'hengzhi.receipt');
    expect(readReceipt()).toBeNull();
  });
});

import { beforeEach, describe, expect, it, jest } from '@jest/globals';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-10T01:00:00Z');
const KEY = { id: '0199aa00-0000-7000-8000-0000000000d1', code: 'AAAA-AAAA-AAAA-AAAA' };
const UNFINISHED = `tus::hz-${KEY.id}-evidence-公证书.pdf-9-1::1`;

let disk: unknown = null;
jest.unstable_mockModule('../kit/deep-store', () => ({
  readDeep: () => Promise.resolve(disk),
  writeDeep: (_: string, value: unknown) => {
    disk = value;
    return Promise.resolve(true);
  },
}));
const { EMPTY, hasLocalDraft, readLocal, restoreLocal, writeLocal } = await import('./local-draft');

/** A store as browsers have it: its own keys are what was put there. */
function emptyStore(): Storage {
  const store = Object.create({
    getItem: (key: string) => (Object.hasOwn(store, key) ? (store[key] as string) : null),
    setItem: (key: string, value: string) => void (store[key] = value),
    removeItem: (key: string) => void Reflect.deleteProperty(store, key),
  }) as Storage & Record<string, unknown>;
  return store;
}
const written = (at: number, matters: string) => ({ ...EMPTY, key: KEY, form: { matters }, at });
const later = async (days: number): Promise<boolean> => {
  jest.setSystemTime(NOW + days * DAY);
  const went = await restoreLocal();
  await jest.advanceTimersByTimeAsync(0);
  return went;
};

describe('a request that somebody has left in a browser', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
    Object.assign(globalThis, { localStorage: emptyStore() });
    disk = null;
  });

  it('is there for as long as the office keeps a draft, then it goes from both places, and that is said once', async () => {
    writeLocal(written(NOW, '上月写的'));
    localStorage.setItem(UNFINISHED, '{}');
    expect([await later(29), hasLocalDraft(), disk]).toEqual([false, true, written(NOW, '上月写的')]);
    jest.setSystemTime(NOW + 30 * DAY);
    expect([readLocal(), hasLocalDraft()]).toEqual([null, false]);
    expect([await later(30), disk, Object.keys(localStorage)]).toEqual([true, null, []]);
    expect(await later(30)).toBe(false);
  });

  it('is put back from the disk where that is newer, and not where that is too old as well', async () => {
    writeLocal(written(NOW, '先写的'));
    disk = written(NOW + 20 * DAY, '后写的');
    expect([await later(40), readLocal()?.form.matters]).toEqual([false, '后写的']);
    localStorage.removeItem('hengzhi.draft');
    expect([await later(50), readLocal(), disk]).toEqual([true, null, null]);
  });
});

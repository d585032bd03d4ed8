import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

const KEY = { id: '0199aa00-0000-7000-8000-0000000000d1', code: 'AAAA-AAAA-AAAA-AAAA' };
const OTHER = { id: '0199aa00-0000-7000-8000-0000000000d2', code: 'BBBB-BBBB-BBBB-BBBB' };
let answer = (_: object): void => undefined;
let refuse = (_: object): void => undefined;
let saved: object | null = null;
const there = { form: {}, version: 0, papers: [], filedCase: null };
let read = (): Promise<object> => Promise.resolve(there);
const allRight = (): Promise<object> => Promise.resolve({ issues: [] });
let checked = allRight;
const silent = { status: 0, code: 'NETWORK.UNREACHABLE' };
jest.unstable_mockModule('./draft-api', () => ({
  openDraft: () => Promise.resolve({ ...KEY, version: 0 }),
  readDraft: () => read(),
  saveDraft: (_: object, form: object, version: number) => {
    saved = { form, version };
    return new Promise((resolve, reject) => ([answer, refuse] = [resolve, reject]));
  },
  resumeDraft: () =>
    Promise.resolve({ ...OTHER, form: { matters: '另一份' }, version: 7, papers: [], filedCase: null }),
  checkDraft: () => checked(),
}));
jest.unstable_mockModule('../../api/problem', () => ({ problemOf: (error: object) => error }));
jest.unstable_mockModule('./local-draft', () => ({
  EMPTY: { key: null, form: {}, version: 0, unsent: false, papers: [], lost: [], unread: {}, at: 0 },
  readLocal: () => null,
  restoreLocal: () => Promise.resolve(false),
  writeLocal: () => true,
}));
const { DraftStore } = await import('./draft-store');

describe('an answer about a draft that lies here no more', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const saving = async () => {
    const store = new DraftStore();
    await store.start(true);
    store.change('/matters', '先写的');
    const sent = store.flush();
    await jest.advanceTimersByTimeAsync(0);
    return { store, sent };
  };

  it('says nothing of the one that was taken up meanwhile', async () => {
    const { store, sent } = await saving();
    await store.takeUp(OTHER.code);
    answer({ version: 3, savedAt: '2026-03-02T01:30:00.000Z' });
    await sent;
    expect(store.read()).toMatchObject({ key: OTHER, version: 7, unsent: false, saving: 'idle', savedAt: null });
  });

  it('says nothing of an empty one after it was forgotten, and what is written next is sent', async () => {
    const { store, sent } = await saving();
    store.forget();
    answer({ version: 3, savedAt: '2026-03-02T01:30:00.000Z' });
    await sent;
    expect(store.read()).toMatchObject({ key: null, version: 0, unsent: false, form: {} });
    store.change('/matters', '后写的');
    await jest.advanceTimersByTimeAsync(2_000);
    answer({ version: 1, savedAt: '2026-03-02T01:31:00.000Z' });
    await jest.advanceTimersByTimeAsync(0);
    expect(store.read()).toMatchObject({ version: 1, unsent: false, saving: 'saved' });
  });
});

describe('a draft that another window has changed', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => {
    read = () => Promise.resolve(there);
    jest.useRealTimers();
  });

  it('gives way to what stands at the office once that was read, and stays as it is while the office is silent', async () => {
    const store = new DraftStore();
    await store.start(true);
    store.change('/matters', '本窗口写的');
    const sent = store.flush();
    await jest.advanceTimersByTimeAsync(0);
    refuse({ status: 412, code: 'DRAFTS.STALE', revision: 4, changes: [] });
    await sent;
    read = () => Promise.reject(silent);
    await expect(store.giveIn()).rejects.toBe(silent);
    expect(store.read()).toMatchObject({
      ...{ form: { matters: '本窗口写的' }, version: 0, unsent: true },
      ...{ saving: 'stale', problem: { revision: 4 } },
    });
    read = () => Promise.resolve({ ...there, form: { matters: '另一窗口写的' }, version: 4 });
    await store.giveIn();
    expect(store.read()).toMatchObject({
      ...{ form: { matters: '另一窗口写的' }, version: 4, unsent: false, saving: 'idle' },
    });
    store.forget();
  });
});

describe('a save of which nobody knows what became', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => {
    read = () => Promise.resolve(there);
    jest.useRealTimers();
  });

  const unanswered = async () => {
    const store = new DraftStore();
    await store.start(true);
    store.change('/matters', '先写的');
    store.change('/procedure', 'ordinary-ruling');
    const sent = store.flush();
    await jest.advanceTimersByTimeAsync(0);
    refuse(silent);
    await sent;
    store.change('/factsAndReasons', '断线时写的');
    return store;
  };

  it('is no change of another window: the next one goes over what it left', async () => {
    const store = await unanswered();
    // The office has it, its places in another order.
    read = () =>
      Promise.resolve({ ...there, form: { copies: 0, procedure: 'ordinary-ruling', matters: '先写的' }, version: 1 });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(saved).toMatchObject({ form: { matters: '先写的', factsAndReasons: '断线时写的' }, version: 1 });
    store.forget();
  });

  it('has not come where the office has what it had: the next one goes over that', async () => {
    const store = await unanswered();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(saved).toMatchObject({ form: { factsAndReasons: '断线时写的' }, version: 0 });
    store.forget();
  });

  it('gives no leave to go over what another window wrote meanwhile', async () => {
    const store = await unanswered();
    read = () => Promise.resolve({ ...there, form: { matters: '另一窗口写的' }, version: 2 });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(saved).toMatchObject({ version: 0 });
    store.forget();
  });
});

describe('a request that cannot be checked', () => {
  afterEach(() => void (checked = allRight));

  it('says why, and is not said to wait where everything of it is at the office', async () => {
    const store = new DraftStore();
    await store.start(true);
    await store.takeUp(OTHER.code);
    checked = () => Promise.reject(silent);
    expect(await store.check()).toBeNull();
    expect(store.read()).toMatchObject({ saving: 'idle', unsent: false, unchecked: silent });
    checked = allRight;
    expect(await store.check()).toEqual([]);
    expect(store.read().unchecked).toBeNull();
    store.forget();
  });
});

describe('what was typed and cannot be read', () => {
  const wrong = { zh: '请填写数字', en: 'Enter a number' };

  it('is kept as it was typed, and stands in the way until something that can be read takes its place', async () => {
    const store = new DraftStore();
    await store.start(true);
    store.misread('/copies', { text: '两份', wrong });
    expect(store.read()).toMatchObject({ unread: { '/copies': { text: '两份' } }, form: {} });
    const asked = store.check();
    await new Promise((done) => setTimeout(done));
    answer({ version: 1, savedAt: '2026-03-02T01:30:00.000Z' });
    expect(await asked).toEqual([{ pointer: '/copies', code: 'unread', message: wrong }]);
    store.change('/copies', 2);
    expect(store.read()).toMatchObject({ unread: {}, issues: [], form: { copies: 2 } });
    store.forget();
  });

  it('goes with an entry that has another place then, and stays while entries come', () => {
    const store = new DraftStore();
    for (const at of ['/rights/0/claimsTotal', '/rights/1/claimsTotal', '/copies']) {
      store.misread(at, { text: '十', wrong });
    }
    // As a page makes the first entry of its own list when it is opened.
    store.update((form) => ({ ...form, parties: [{ role: 'requester' }] }));
    expect(Object.keys(store.read().unread)).toEqual(['/rights/0/claimsTotal', '/rights/1/claimsTotal', '/copies']);
    store.update((form) => ({ ...form, rights: form.rights?.slice(1) ?? [] }));
    expect(Object.keys(store.read().unread)).toEqual(['/copies']);
    store.forget();
  });
});

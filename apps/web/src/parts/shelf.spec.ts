import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { shelfOf } from './shelf';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-10T01:00:00Z');

/** A store as browsers have it: its own keys are what was put there. */
function emptyStore(): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(store, key) ? (store[key] as string) : null),
    setItem: (key: string, value: string) => void (store[key] = value),
    removeItem: (key: string) => void Reflect.deleteProperty(store, key),
  };
  const store = Object.create(methods) as Storage & Record<string, unknown>;
  return store;
}

describe('what is typed and kept in a browser', () => {
  const shelf = shelfOf<{ text: string }>('typed.', 30 * DAY);
  beforeEach(() => {
    Object.assign(globalThis, { localStorage: emptyStore() });
    jest.restoreAllMocks();
  });

  it('comes back with its time until it is dropped or old', () => {
    expect(shelf.keep('a/one', { text: '甲' }, NOW)).toBe(true);
    expect(shelf.read('a/one', NOW + 29 * DAY)).toEqual({ at: NOW, values: { text: '甲' } });
    expect(shelf.read('a/one', NOW + 30 * DAY)).toBeNull();
    shelf.drop('a/one');
    expect(shelf.read('a/one', NOW)).toBeNull();
  });

  it('is listed and forgotten for one person and not for another', () => {
    shelf.keep('a/one', { text: '甲' }, NOW);
    shelf.keep('a/two', { text: '乙' }, NOW + 1);
    shelf.keep('b/one', { text: '丙' }, NOW);
    expect(shelf.all('a/', NOW + 2).map(({ place, values }) => [place, values.text])).toEqual([
      ['a/two', '乙'],
      ['a/one', '甲'],
    ]);
    shelf.forget('a/');
    expect([shelf.all('a/', NOW), shelf.all('b/', NOW).length]).toEqual([[], 1]);
  });

  it('goes when it is old or cannot be understood, whoever comes; what is not its own stays', () => {
    jest.spyOn(console, 'info').mockReturnValue();
    shelf.keep('a/old', { text: '旧' }, NOW - 30 * DAY);
    shelf.keep('a/new', { text: '新' }, NOW);
    localStorage.setItem('typed.a/broken', '{"at":');
    localStorage.setItem('settings', '{}');
    shelf.forgetOld(NOW);
    expect(Object.keys(localStorage).sort()).toEqual(['settings', 'typed.a/new']);
  });

  it('is not said to be kept where the store is full', () => {
    const said = jest.spyOn(console, 'info').mockReturnValue();
    jest.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    expect(shelf.keep('a/one', { text: '甲' })).toBe(false);
    expect(said).toHaveBeenCalled();
  });
});

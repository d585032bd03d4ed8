import { describe, expect, it } from '@jest/globals';
import { isBehind, pagesToRead, withoutUnread, withPage, type Notice, type Page } from './renewed';

const notice = (id: number, caseId = 'c', more: object = {}): Notice => ({ id: `${id}`, caseId, ...more }) as Notice;
const page = (ids: readonly number[], nextCursor: number | null): Page => ({
  items: ids.map((id) => notice(id, id === 96 ? 'far' : 'c')),
  nextCursor: nextCursor === null ? null : `${nextCursor}`,
});
const read = { pages: [page([100, 99], 99), page([98, 96], 96), page([9], null)], pageParams: ['', '99', '96'] };
const ids = (data: { pages: Page[] } | null) => data?.pages.map(({ items }) => items.map(({ id }) => Number(id)));

describe('notices that were read far down', () => {
  it('are asked for again only where they can have changed', () => {
    expect(pagesToRead(read, new Set(['c']))).toEqual([0, 1, 2]);
    expect(pagesToRead(read, new Set(['far']))).toEqual([0, 1]);
    expect(pagesToRead(read, new Set(['other']))).toEqual([0]);
  });

  it('are behind where one is newer than the first of them', () => {
    expect(['101', '1000', '100', '99'].map((newest) => isBehind(read, newest))).toEqual([true, true, false, false]);
    expect(isBehind({ pages: [page([], null)], pageParams: [''] }, '1')).toBe(true);
  });

  it('take in what is new at the top, and lose nothing that it pushes down', () => {
    expect(ids(withPage(read, 0, page([101, 100], 100)))).toEqual([[101, 100, 99], [98, 96], [9]]);
    expect(ids(withPage(read, 0, page([1000, 100], 100)))).toEqual([[1000, 100, 99], [98, 96], [9]]);
    expect(withPage(read, 0, page([101, 100], 100))?.pages[0]?.nextCursor).toBe('99');
  });

  it('are read anew where more is new than is found at once', () => {
    expect(withPage(read, 0, page([103, 102], 102))).toBeNull();
    expect(withPage({ pages: [page([], 5)], pageParams: [''] }, 0, page([7, 6], 6))).toBeNull();
  });

  it('let go what was read elsewhere, and take nothing that stands in the next page already', () => {
    expect(ids(withPage(read, 0, page([100, 98], 98)))).toEqual([[100], [98, 96], [9]]);
    expect(ids(withPage(read, 1, page([98, 9], 9)))).toEqual([[100, 99], [98], [9]]);
    expect(ids(withPage(read, 2, page([], null)))).toEqual([[100, 99], [98, 96], []]);
  });

  it('of which one is read lose it among the unread, and show it read among all', () => {
    const seen = notice(98, 'c', { readAt: '2026-03-04T01:00:00.000Z' });
    expect(ids(withoutUnread(read, seen, true))).toEqual([[100, 99], [96], [9]]);
    expect(withoutUnread(read, seen, false)?.pages[1]?.items[0]).toBe(seen);
    expect(withoutUnread({ pages: [page([98], 98)], pageParams: [''] }, seen, true)).toBeNull();
    expect(ids(withoutUnread({ pages: [page([98], null)], pageParams: [''] }, seen, true))).toEqual([[]]);
  });
});

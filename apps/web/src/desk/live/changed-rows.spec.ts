import { describe, expect, it, jest } from '@jest/globals';
import type { CaseItem, CasePage } from '../../parts/types';
import { namesOneOf, renewRows, withRows } from './changed-rows';

const row = (id: string, due = '', more: object = {}): CaseItem => ({ id, place: [due, id], ...more }) as never;
const page = (items: CaseItem[], nextCursor: string | null, order: CasePage['order'] = 'due'): CasePage => ({
  items,
  nextCursor,
  order,
});
const list = (...pages: CasePage[]) => ({ pages, pageParams: pages.map((_, at) => `${at}`) });
const ids = (data: ReturnType<typeof withRows>) => data?.pages.map(({ items }) => items.map(({ id }) => id).join(''));
const found = (...items: CaseItem[]): CasePage => page(items, null);

const DUE = list(page([row('a', '01'), row('b', '02')], 'x'), page([row('c', '03'), row('d', '04')], 'y'));

describe('rows that have changed', () => {
  it('are put in place of the former ones, and nothing else moves', () => {
    const renewed = withRows(DUE, new Set(['a']), found(row('a', '01', { version: 9 })));
    expect(ids(renewed)).toEqual(['ab', 'cd']);
    expect(renewed?.pages[0]?.items[0]).toMatchObject({ version: 9 });
    expect(ids(withRows(DUE, new Set(['b']), found(row('b', '02'))))?.join('')).toBe('abcd');
  });

  it.each([
    ['move to their new place', '035', ['b', 'cad']],
    ['move to the top', '00', ['ab', 'cd']],
    ['are beyond what was read', '05', ['b', 'cd']],
    ['stand between two pages', '025', ['b', 'acd']],
  ])('%s', (_, due, expected) => {
    expect(ids(withRows(DUE, new Set(['a']), found(row('a', due))))).toEqual(expected);
  });

  it('come in when they were not there, and go when they are there no more', () => {
    expect(ids(withRows(DUE, new Set(['n']), found(row('n', '03'))))).toEqual(['ab', 'cnd']);
    expect(ids(withRows(DUE, new Set(['a', 'c']), found()))).toEqual(['b', 'd']);
  });

  it('come last where all was read', () => {
    const whole = list(page([row('a', '01')], 'x'), page([row('c', '03')], null));
    expect(ids(withRows(whole, new Set(['a']), found(row('a', 'infinity'))))).toEqual(['', 'ca']);
    expect(ids(withRows(whole, new Set(['c']), found()))).toEqual(['a', '']);
  });

  it('of a list that goes down come where they go down', () => {
    const newest = list(page([row('d'), row('c')], 'x', 'newest'), page([row('b'), row('a')], 'y', 'newest'));
    const two = page([row('e'), row('bb')], null, 'newest');
    expect(ids(withRows(newest, new Set(['e', 'bb']), two))).toEqual(['edc', 'bbba']);
  });

  it('are left to a new reading where the last row of all is among them', () => {
    expect(withRows(DUE, new Set(['d']), found(row('d', '04')))).toBeNull();
  });
});

describe('what was read of a case', () => {
  const read = (data: unknown) => ({ meta: { names: (of: string[]) => of }, state: { data } }) as never;
  const moved = namesOneOf(new Set(['b']));
  it('is read again when another case that it tells of has moved, and only then', () => {
    expect([read(['a', 'b']), read(['a']), read([])].map(moved)).toEqual([true, false, false]);
  });
  it('is left alone where nothing is read yet, or where it tells of no other', () => {
    expect([read(undefined), { meta: undefined, state: { data: ['b'] } } as never].map(moved)).toEqual([false, false]);
  });
});

describe('a long list', () => {
  const renewed = async (rows: () => Promise<unknown>): Promise<string[]> => {
    const done: string[] = [];
    const queries = {
      setQueryData: () => void done.push('put in'),
      invalidateQueries: () => Promise.resolve(void done.push('read anew')),
    };
    const list = { queryKey: ['cases'], meta: { rows }, state: { data: DUE, fetchStatus: 'idle' } };
    await renewRows(queries as never, list as never, ['a']);
    return done;
  };

  it('takes its changed rows in, and is read anew where they cannot be read or are not what they should be', async () => {
    const told = jest.spyOn(console, 'info').mockReturnValue(undefined);
    expect(await renewed(() => Promise.resolve(found(row('a', '01'))))).toEqual(['put in']);
    expect(told).not.toHaveBeenCalled();
    expect(await renewed(() => Promise.reject(new Error('away')))).toEqual(['read anew']);
    // What would stop every later renewal of the page, were it left to itself.
    expect(await renewed(() => Promise.resolve({ order: 'due' }))).toEqual(['read anew']);
    expect(told).toHaveBeenCalledTimes(2);
    told.mockRestore();
  });
});

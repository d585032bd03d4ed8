import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import type { CaseItem, CasePage } from '../../parts/types';
import { idle } from './idle';

declare module '@tanstack/react-query' {
  interface Register {
    /** `rows`: how a list reads some of its rows again; `names`: the other cases that what was read of one tells of. */
    queryMeta: {
      readonly rows?: (ids: readonly string[]) => Promise<CasePage>;
      readonly names?: (data: never) => readonly string[];
    };
  }
}

/** So many rows are asked for at once; where more have changed, the list is read anew. */
export const MOST_ROWS = 50;

type Pages = InfiniteData<CasePage>;

const isDown = (order: CasePage['order']): boolean => order === 'newest' || order === 'filed';
const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

/** By their places, as the server orders them. */
const byPlace =
  (order: CasePage['order']) =>
  (a: CaseItem, b: CaseItem): number =>
    (compare(a.place[0], b.place[0]) || compare(a.place[1], b.place[1])) * (isDown(order) ? -1 : 1);

/**
 * The pages with what was found in place of the rows that have changed: each where it stands now, or nowhere where it left
 * the list or lies beyond what was read. Null where the last row of all has changed, which tells how far was read.
 */
export function withRows(data: Pages, changed: ReadonlySet<string>, { items, order }: CasePage): Pages | null {
  const end = data.pages.at(-1);
  const last = end?.items.at(-1);
  if (!end || (end.nextCursor !== null && (!last || changed.has(last.id)))) return null;
  const inOrder = byPlace(order);
  let waiting = items;
  const pages = data.pages.map((page) => {
    const kept = page.items.filter(({ id }) => !changed.has(id));
    const closing = kept.at(-1);
    const isHere = (row: CaseItem): boolean =>
      (page === end && page.nextCursor === null) || (!!closing && inOrder(row, closing) < 0);
    const here = waiting.filter(isHere);
    waiting = waiting.filter((row) => !isHere(row));
    return { ...page, items: here.length > 0 ? [...kept, ...here].sort(inOrder) : kept };
  });
  return { ...data, pages };
}

/** Whether what was read of a case tells of one of these others as it then was: related to it, or tried together with it. */
export const namesOneOf =
  (ids: ReadonlySet<string>) =>
  ({ meta, state }: Pick<Query, 'meta' | 'state'>): boolean =>
    state.data !== undefined && (meta?.names?.(state.data as never).some((id) => ids.has(id)) ?? false);

/** Lists on the page of which more than one page was read. */
export const longLists = (queries: QueryClient): Query[] =>
  queries.getQueryCache().findAll({
    type: 'active',
    predicate: ({ meta, state }) => !!meta?.rows && ((state.data as Pages | undefined)?.pages.length ?? 0) > 1,
  });

/**
 * Reads the changed rows of a long list again: one short answer, however much of the list was read. Where that fails, at
 * whatever point, the list is read anew, and says itself what is wrong.
 */
export async function renewRows(queries: QueryClient, list: Query, ids: readonly string[]): Promise<void> {
  const renewed = await withThem(list, ids).catch((error: unknown) => {
    console.info('changed rows could not be put into their list, which is read anew', error);
    return null;
  });
  if (renewed) queries.setQueryData(list.queryKey, renewed);
  else await queries.invalidateQueries({ queryKey: list.queryKey, exact: true });
}

async function withThem(list: Query, ids: readonly string[]): Promise<Pages | null> {
  const found = (await list.meta?.rows?.(ids)) ?? null;
  await idle(list);
  const data = list.state.data as Pages | undefined;
  return found && data ? withRows(data, new Set(ids), found) : null;
}

import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type Query,
  type QueryClient,
  type UseInfiniteQueryResult,
  type UseMutationResult,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, take } from '../../api/client';
import { useOnce } from '../../api/use-intent';
import { idle } from '../live/idle';
import { isBehind, pagesToRead, withoutUnread, withPage, type Notice, type Page, type Read } from './renewed';

type Pages = UseInfiniteQueryResult<Read>;

const COUNT = ['notices', 'count'] as const;
const LIST = ['notices', 'list'] as const;
const NONE: ReadonlySet<string> = new Set();
/** No badge counts further. */
const COUNTED_TO = 100;
/** However a notice came, and whatever was missed of the live stream. */
const AGAIN_MS = 60_000;
/** A notice is written a moment after the change that the live stream tells of: so long after, it is asked for once more. */
const WRITTEN_MS = 3_000;

/** How many notices wait to be read, at most COUNTED_TO. Where one of them is missing in a list on the page, it is read. */
export function useUnread(): number {
  const queries = useQueryClient();
  const { data, dataUpdatedAt } = useQuery({
    queryKey: COUNT,
    queryFn: () => take(api.GET('/api/v1/notices', { params: { query: { unread: true, limit: COUNTED_TO } } })),
    refetchInterval: AGAIN_MS,
  });
  const newest = data?.items[0]?.id;
  useEffect(() => {
    if (newest !== undefined) void renewLists(queries, NONE, (read) => isBehind(read, newest));
  }, [queries, newest, dataUpdatedAt]);
  return data?.items.length ?? 0;
}

const readPage = (unread: boolean, cursor: string): Promise<Page> =>
  take(
    api.GET('/api/v1/notices', { params: { query: { ...(unread ? { unread } : {}), ...(cursor ? { cursor } : {}) } } }),
  );

/** Newest first. */
export function useNotices(unread: boolean): Pages {
  return useInfiniteQuery({
    queryKey: [...LIST, unread],
    queryFn: ({ pageParam }) => readPage(unread, pageParam),
    initialPageParam: '',
    getNextPageParam: (last: Page) => last.nextCursor,
  });
}

const isUnreadOnly = ({ queryKey }: Pick<Query, 'queryKey'>): boolean => queryKey[LIST.length] === true;

/** What a change of these cases may have brought: the count, and of a list on the page only the pages that may tell of them. */
export function renewNotices(queries: QueryClient, cases: ReadonlySet<string>): Promise<void> {
  void queries.invalidateQueries({ queryKey: COUNT });
  return renewLists(queries, cases, () => true);
}

/** Counts once more when what the last change brought has been written. @returns how to give that up */
export function recountSoon(queries: QueryClient): () => void {
  const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: COUNT }), WRITTEN_MS);
  return () => clearTimeout(timer);
}

async function renewLists(
  queries: QueryClient,
  cases: ReadonlySet<string>,
  isDue: (read: Read) => boolean,
): Promise<void> {
  void queries.invalidateQueries({ queryKey: LIST, refetchType: 'none', type: 'inactive' });
  for (const list of queries.getQueryCache().findAll({ queryKey: LIST, type: 'active' })) {
    const read = list.state.data as Read | undefined;
    if (read && !isDue(read)) continue;
    const isRenewed = await renewPages(queries, list, cases).catch((error: unknown) => {
      console.info('new notices could not be put into their list, which is read anew', error);
      return false;
    });
    if (!isRenewed) await queries.invalidateQueries({ queryKey: list.queryKey, exact: true });
  }
}

async function renewPages(queries: QueryClient, list: Query, cases: ReadonlySet<string>): Promise<boolean> {
  const before = list.state.data as Read | undefined;
  for (const at of before ? pagesToRead(before, cases) : []) {
    const found = await readPage(isUnreadOnly(list), before?.pageParams[at] ?? '');
    await idle(list);
    const data = list.state.data as Read | undefined;
    const renewed = data && withPage(data, at, found);
    if (!renewed) return false;
    queries.setQueryData(list.queryKey, renewed);
  }
  return before !== undefined;
}

export const noticesOf = (pages: Pages): Notice[] => pages.data?.pages.flatMap((page) => page.items) ?? [];

export function useMarkRead(): UseMutationResult<Notice, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: useOnce((id: string, key) =>
      take(api.POST('/api/v1/notices/{id}/read', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
    ),
    onSuccess: (read) => {
      void queries.invalidateQueries({ queryKey: COUNT });
      for (const list of queries.getQueryCache().findAll({ queryKey: LIST })) {
        const data = list.state.data as Read | undefined;
        const left = data && list.isActive() && withoutUnread(data, read, isUnreadOnly(list));
        if (left) queries.setQueryData(list.queryKey, left);
        else void queries.invalidateQueries({ queryKey: list.queryKey, exact: true });
      }
    },
  });
}

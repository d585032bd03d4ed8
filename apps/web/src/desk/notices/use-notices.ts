import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
} from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import { useOnce } from '../../api/use-intent';

type Page = paths['/api/v1/notices']['get']['responses']['200']['content']['application/json'];
export type Notice = Page['items'][number];
type Pages = UseInfiniteQueryResult<InfiniteData<Page>>;

const NOTICES = 'notices';
/** No badge counts further. */
const COUNTED_TO = 100;
/** A notice is written a moment after the change that the live stream tells of. */
const AGAIN_MS = 60_000;

/** How many notices wait to be read, at most COUNTED_TO. */
export function useUnread(): number {
  const { data } = useQuery({
    queryKey: [NOTICES, 'count'],
    queryFn: () => take(api.GET('/api/v1/notices', { params: { query: { unread: true, limit: COUNTED_TO } } })),
    refetchInterval: AGAIN_MS,
  });
  return data?.items.length ?? 0;
}

/** Newest first. */
export function useNotices(unread: boolean): Pages {
  return useInfiniteQuery({
    queryKey: [NOTICES, 'list', unread],
    queryFn: ({ pageParam }): Promise<Page> =>
      take(
        api.GET('/api/v1/notices', {
          params: { query: { ...(unread ? { unread } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last: Page) => last.nextCursor,
  });
}

export const noticesOf = (pages: Pages): Notice[] => pages.data?.pages.flatMap((page) => page.items) ?? [];

export function useMarkRead(): UseMutationResult<Notice, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: useOnce((id: string, key) =>
      take(api.POST('/api/v1/notices/{id}/read', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
    ),
    onSuccess: () => queries.invalidateQueries({ queryKey: [NOTICES] }),
  });
}

import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { Moment } from '../../parts/types';
import { caseKey } from '../use-cases';

interface TimelinePage {
  readonly items: Moment[];
  readonly nextAfter: number | null;
}
type Pages = UseInfiniteQueryResult<InfiniteData<TimelinePage>>;

/** What has happened in a case, oldest first as the API tells it. */
export function useTimeline(id: string): Pages {
  return useInfiniteQuery({
    queryKey: [...caseKey(id), 'timeline'],
    queryFn: ({ pageParam }): Promise<TimelinePage> =>
      take(
        api.GET('/api/v1/cases/{id}/timeline', {
          params: { path: { id }, query: { limit: 100, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (last: TimelinePage) => last.nextAfter,
  });
}

/** Newest first, as people read it. */
export const momentsOf = (pages: Pages): Moment[] => pages.data?.pages.flatMap((page) => page.items).reverse() ?? [];

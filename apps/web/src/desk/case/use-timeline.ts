import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { Moment } from '../../parts/types';
import { caseKey } from '../use-cases';

interface TimelinePage {
  readonly items: Moment[];
  readonly nextBefore: number | null;
}
type Pages = UseInfiniteQueryResult<InfiniteData<TimelinePage>>;

/** Later than every version of a case. */
const END = 1_000_000;

/** What has happened in a case, newest first. */
export function useTimeline(id: string, enabled = true): Pages {
  return useInfiniteQuery({
    queryKey: [...caseKey(id), 'timeline'],
    queryFn: ({ pageParam }): Promise<TimelinePage> =>
      take(
        api.GET('/api/v1/cases/{id}/timeline', {
          params: { path: { id }, query: { limit: 100, before: pageParam } },
        }),
      ),
    initialPageParam: END,
    getNextPageParam: (last: TimelinePage) => last.nextBefore,
    enabled,
  });
}

export const momentsOf = (pages: Pages): Moment[] => pages.data?.pages.flatMap((page) => page.items) ?? [];

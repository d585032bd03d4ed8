import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';

type ApprovalPage = paths['/api/v1/approvals']['get']['responses']['200']['content']['application/json'];
export type Approval = ApprovalPage['items'][number];
type Pages = UseInfiniteQueryResult<InfiniteData<ApprovalPage>>;

/** What awaits the head, with what changed since the version that was returned. */
export function useApprovals(): Pages {
  return useInfiniteQuery({
    queryKey: ['cases', 'approvals'],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/v1/approvals', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    initialPageParam: '',
    getNextPageParam: (last: ApprovalPage) => last.nextCursor,
  });
}

export const approvalsOf = (pages: Pages): Approval[] => pages.data?.pages.flatMap((page) => page.items) ?? [];

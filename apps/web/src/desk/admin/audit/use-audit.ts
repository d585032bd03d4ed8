import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { paths } from '../../../api/generated/schema';

type Acts = paths['/api/v1/supervision/acts']['get'];
type Steps = paths['/api/v1/audit']['get'];
type Filter<Q> = Omit<NonNullable<Q>, 'cursor' | 'limit'>;

export type ActsPage = Acts['responses'][200]['content']['application/json'];
export type StepsPage = Steps['responses'][200]['content']['application/json'];
export type AuditPages<P> = UseInfiniteQueryResult<InfiniteData<P>>;

const LIMIT = 100;
const at = (cursor: string): { limit: number; cursor?: string } => ({ limit: LIMIT, ...(cursor ? { cursor } : {}) });

export function useActs(filter: Filter<Acts['parameters']['query']>): AuditPages<ActsPage> {
  return useInfiniteQuery({
    queryKey: ['acts', filter],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/v1/supervision/acts', { params: { query: { ...filter, ...at(pageParam) } } })),
    initialPageParam: '',
    getNextPageParam: (last: ActsPage) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useAuditSteps(filter: Filter<Steps['parameters']['query']>): AuditPages<StepsPage> {
  return useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => take(api.GET('/api/v1/audit', { params: { query: { ...filter, ...at(pageParam) } } })),
    initialPageParam: '',
    getNextPageParam: (last: StepsPage) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

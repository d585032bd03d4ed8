import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';

export type Month = paths['/api/v1/calendar']['get']['responses']['200']['content']['application/json'];
export type Limit = Month['items'][number];

/** Every time limit that falls into a month, and which of its days are working days. */
export function useMonth(month: string): UseQueryResult<Month> {
  return useQuery({
    queryKey: ['work-list', 'calendar', month],
    queryFn: () => take(api.GET('/api/v1/calendar', { params: { query: { month } } })),
    placeholderData: keepPreviousData,
  });
}

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';

export type Month = paths['/api/v1/calendar']['get']['responses']['200']['content']['application/json'];
export type Limit = Month['items'][number];
export type Hearing = Month['hearings'][number];

/** The time limits that fall into a month, one's own or the whole office's, and which of its days are working days. */
export function useMonth(month: string, view: 'mine' | 'all'): UseQueryResult<Month> {
  return useQuery({
    queryKey: ['work-list', 'calendar', month, view],
    queryFn: () => take(api.GET('/api/v1/calendar', { params: { query: { month, view } } })),
  });
}

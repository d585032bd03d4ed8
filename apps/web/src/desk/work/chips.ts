import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';

export const CHIPS = ['today', 'soon', 'overdue', 'supplement', 'returned'] as const;
export type Chip = (typeof CHIPS)[number];
export const VIEWS = ['mine', 'unassigned', 'all', 'suspended'] as const;
export type View = (typeof VIEWS)[number];

export type Counts = paths['/api/v1/work-list/counts']['get']['responses']['200']['content']['application/json'];

/** How much there is behind each view and chip. The server stops counting at `countedTo`. */
export function useCounts(view: View): UseQueryResult<Counts> {
  return useQuery({
    queryKey: ['work-list', 'counts', view],
    queryFn: () => take(api.GET('/api/v1/work-list/counts', { params: { query: { view } } })),
  });
}

/** `12`, or `999+` where the server stopped counting. */
export const shown = (count: number | undefined, countedTo: number | undefined): string =>
  count === undefined ? '…' : countedTo !== undefined && count >= countedTo ? `${countedTo}+` : String(count);

import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import type { WorkFilter } from '../use-cases';

export const CHIPS = ['today', 'soon', 'overdue', 'supplement', 'returned'] as const;
export type Chip = (typeof CHIPS)[number];
export const VIEWS = ['mine', 'unassigned', 'all', 'suspended'] as const;
export type View = (typeof VIEWS)[number];

export type Counts = paths['/api/v1/work-list/counts']['get']['responses']['200']['content']['application/json'];

/** Which part of the work an address names. */
export function partOf(address: URLSearchParams): { readonly view: View; readonly chip: Chip | null } {
  return {
    view: VIEWS.find((one) => one === address.get('view')) ?? 'mine',
    chip: CHIPS.find((one) => one === address.get('chip')) ?? null,
  };
}

export const filterOf = ({ view, chip }: ReturnType<typeof partOf>): WorkFilter => ({
  view,
  ...(chip ? { chip } : {}),
});

export const countsQuery = (view: View) =>
  queryOptions({
    queryKey: ['work-list', 'counts', view],
    queryFn: (): Promise<Counts> => take(api.GET('/api/v1/work-list/counts', { params: { query: { view } } })),
  });

/** How much there is behind each view and chip. The server stops counting at `countedTo`. */
export const useCounts = (view: View): UseQueryResult<Counts> => useQuery(countsQuery(view));

/** `12`, or `999+` where the server stopped counting. */
export const shown = (count: number | undefined, countedTo: number | undefined): string =>
  count === undefined ? '…' : countedTo !== undefined && count >= countedTo ? `${countedTo}+` : String(count);

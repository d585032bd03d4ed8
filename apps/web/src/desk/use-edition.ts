import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../api/client';
import type { paths } from '../api/generated/schema';

export type Edition =
  paths['/api/v1/procedures/{id}/editions/{edition}']['get']['responses']['200']['content']['application/json'];

/** The rules under which a case is handled. A published edition never changes. */
export function useEdition(id: string, edition: string): UseQueryResult<Edition> {
  return useQuery(editionQuery(id, edition));
}

export const editionQuery = (id: string, edition: string) =>
  queryOptions({
    queryKey: ['edition', id, edition],
    queryFn: () => take(api.GET('/api/v1/procedures/{id}/editions/{edition}', { params: { path: { id, edition } } })),
    staleTime: Infinity,
  });

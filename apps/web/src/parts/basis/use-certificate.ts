import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, take } from '../../api/client';
import type { Certificate } from '../types';

const certificateOf = (id: string) =>
  queryOptions<Certificate>({
    queryKey: ['certificate', id],
    queryFn: () => take(api.GET('/api/v1/clocks/{id}/certificate', { params: { path: { id } } })),
  });

/** Nothing is read for null. */
export const useCertificate = (id: string | null): UseQueryResult<Certificate> =>
  useQuery({ ...certificateOf(id ?? ''), enabled: id !== null });

/** Reads the basis of a deadline before it is asked for, once the page itself is there. */
export function useBasisAhead(id: string | null | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!id) return undefined;
    const timer = setTimeout(() => void queries.prefetchQuery(certificateOf(id)), 250);
    return () => clearTimeout(timer);
  }, [queries, id]);
}

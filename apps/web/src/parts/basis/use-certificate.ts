import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { Certificate } from '../types';

export function useCertificate(id: string): UseQueryResult<Certificate> {
  return useQuery({
    queryKey: ['certificate', id],
    queryFn: () => take(api.GET('/api/v1/clocks/{id}/certificate', { params: { path: { id } } })),
  });
}

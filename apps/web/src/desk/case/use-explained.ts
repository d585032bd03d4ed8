import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import { caseKey } from '../use-cases';

export type Explanation = paths['/api/v1/cases/{id}/explain']['get']['responses']['200']['content']['application/json'];
export type Band = Explanation['bands'][number];
export type Task = Explanation['tasks'][number];

/** Why a case is where it is: whose turn it is, what can come next, what stands in the way, how each clock ran. */
export function useExplained(id: string): UseQueryResult<Explanation> {
  return useQuery({
    queryKey: [...caseKey(id), 'explain'],
    queryFn: () => take(api.GET('/api/v1/cases/{id}/explain', { params: { path: { id } } })),
  });
}

import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { api, newKey, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';

export type Eligibility =
  paths['/api/v1/procedures/{id}/eligibility']['get']['responses']['200']['content']['application/json'];
export type Verdict =
  paths['/api/v1/procedures/{id}/eligibility/answer']['post']['responses']['200']['content']['application/json'];
export type Answers = Readonly<Record<string, 'yes' | 'no' | 'unsure'>>;

/** The questions and the papers of a procedure's edition in force. */
export function useEligibility(id: string): UseQueryResult<Eligibility> {
  return useQuery({
    queryKey: ['eligibility', id],
    queryFn: () => take(api.GET('/api/v1/procedures/{id}/eligibility', { params: { path: { id } } })),
    staleTime: 600_000,
  });
}

/** What the answers come to; judged by the procedure's own conditions, kept nowhere. */
export function useVerdict(id: string): UseMutationResult<Verdict, Error, Answers> {
  return useMutation({
    mutationFn: (answers: Answers) =>
      take(
        api.POST('/api/v1/procedures/{id}/eligibility/answer', {
          params: { path: { id }, header: { 'Idempotency-Key': newKey() } },
          body: { answers },
        }),
      ),
  });
}

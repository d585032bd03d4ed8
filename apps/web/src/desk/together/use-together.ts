import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import { useOnce } from '../../api/use-intent';
import type { CaseDetail } from '../../parts/types';
import { movedKeys } from '../step/use-take-step';
import { caseKey } from '../use-cases';

type Body<P extends '/api/v1/consolidations' | `/api/v1/consolidations/{id}/${string}`> = P extends keyof paths
  ? paths[P] extends { post: { requestBody: { content: { 'application/json': infer B } } } }
    ? B
    : never
  : never;

export type Joining = Body<'/api/v1/consolidations'>;
export type Splitting = Body<'/api/v1/consolidations/{id}/split'>;
export type Moving = Body<'/api/v1/consolidations/{id}/steps/{transition}'>;
export type Related = paths['/api/v1/cases/{id}/related']['get']['responses']['200']['content']['application/json'];
export type RelatedCase = Related['items'][number];
export type Consolidation = NonNullable<CaseDetail['consolidation']>;

export function useRelated(id: string): UseQueryResult<Related> {
  return useQuery({
    meta: { names: (of: Related) => of.items.map((one) => one.id) },
    queryKey: [...caseKey(id), 'related'],
    queryFn: () => take(api.GET('/api/v1/cases/{id}/related', { params: { path: { id } } })),
  });
}

type Moved = { readonly cases: readonly { readonly id: string }[] };

/** Does something in several cases at once, once, and has all of them read anew. */
function useSeveral<B>(send: (body: B, key: string) => Promise<Moved>): UseMutationResult<Moved, Error, B> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: useOnce(send),
    onSuccess: ({ cases }) => {
      for (const queryKey of cases.flatMap(({ id }) => movedKeys(id))) void queries.invalidateQueries({ queryKey });
    },
  });
}

const header = (key: string) => ({ 'Idempotency-Key': key });

export const useJoin = (): UseMutationResult<Moved, Error, Joining> =>
  useSeveral((body, key) => take(api.POST('/api/v1/consolidations', { params: { header: header(key) }, body })));

export const useSplit = (id: string): UseMutationResult<Moved, Error, Splitting> =>
  useSeveral((body, key) =>
    take(api.POST('/api/v1/consolidations/{id}/split', { params: { path: { id }, header: header(key) }, body })),
  );

/** One hearing or deliberation, entered in every case tried together. */
export const useTakeTogether = (id: string, transition: string): UseMutationResult<Moved, Error, Moving> =>
  useSeveral((body, key) =>
    take(
      api.POST('/api/v1/consolidations/{id}/steps/{transition}', {
        params: { path: { id, transition }, header: header(key) },
        body,
      }),
    ),
  );

import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { paths } from '../../../api/generated/schema';
import { useOnce } from '../../../api/use-intent';

type Roster = paths['/api/v1/roster'];
export type RosterFilter = NonNullable<Roster['get']['parameters']['query']>;
export type RosterEntry = Roster['get']['responses']['200']['content']['application/json'][number];
export type NewEntry = Roster['post']['requestBody']['content']['application/json'];

export const KINDS = ['investigator', 'appraiser'] as const satisfies readonly NewEntry['kind'][];
const ROSTER = 'roster';

export function useRoster(filter: RosterFilter): UseQueryResult<RosterEntry[]> {
  return useQuery({
    queryKey: [ROSTER, filter],
    queryFn: () => take(api.GET('/api/v1/roster', { params: { query: filter } })),
  });
}

function useAct<T, A>(
  act: (asked: A, header: { 'Idempotency-Key': string }) => Promise<T>,
): UseMutationResult<T, Error, A> {
  const queries = useQueryClient();
  const mutationFn = useOnce((asked: A, key) => act(asked, { 'Idempotency-Key': key }));
  return useMutation({ mutationFn, onSuccess: () => queries.invalidateQueries({ queryKey: [ROSTER] }) });
}

export const useEnter = (): UseMutationResult<{ id: string }, Error, NewEntry> =>
  useAct((body: NewEntry, header) => take(api.POST('/api/v1/roster', { params: { header }, body })));

interface Retiring {
  readonly id: string;
  readonly reason: string;
}
export const useRetire = (): UseMutationResult<{ id: string }, Error, Retiring> =>
  useAct(({ id, reason }: Retiring, header) =>
    take(api.POST('/api/v1/roster/{id}/retire', { params: { path: { id }, header }, body: { reason } })),
  );

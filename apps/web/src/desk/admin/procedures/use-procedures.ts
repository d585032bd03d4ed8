import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { paths } from '../../../api/generated/schema';
import type { Edition } from '../../use-edition';

type Read<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Procedure = Read<'/api/v1/procedures'>[number];
export type Proposal = Read<'/api/v1/procedures/confirmations'>[number];
export type Difference = Read<'/api/v1/procedures/{id}/editions/{edition}/difference/{other}'>;
export type Transition = Edition['transitions'][number];
export type Clock = Edition['clocks'][number];

export const useProcedures = (): UseQueryResult<Procedure[]> =>
  useQuery({ queryKey: ['procedures'], queryFn: () => take(api.GET('/api/v1/procedures')), staleTime: Infinity });

export const useProposals = (): UseQueryResult<Proposal[]> =>
  useQuery({ queryKey: ['proposals'], queryFn: () => take(api.GET('/api/v1/procedures/confirmations')) });

/** What `other` changes against `edition`. */
export const useDifference = (id: string, edition: string, other: string): UseQueryResult<Difference> =>
  useQuery({
    queryKey: ['difference', id, edition, other],
    queryFn: () =>
      take(
        api.GET('/api/v1/procedures/{id}/editions/{edition}/difference/{other}', {
          params: { path: { id, edition, other } },
        }),
      ),
    staleTime: Infinity,
  });

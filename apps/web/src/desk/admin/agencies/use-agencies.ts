import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { paths } from '../../../api/generated/schema';
import { useActor } from '../../frame/acting-as';

type Read<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Agency = Read<'/api/v1/agencies'>[number];
export type Region = Read<'/api/v1/regions'>[number];

export const useAgencies = (): UseQueryResult<Agency[]> =>
  useQuery({ queryKey: ['agencies'], queryFn: () => take(api.GET('/api/v1/agencies')), staleTime: 300_000 });

/** The agencies that somebody administers, to be chosen from. */
export function useOwnAgencies(): { value: string; label: string }[] {
  const me = useActor();
  const { data = [] } = useAgencies();
  const own = new Set(me?.roles.filter((held) => held.role === 'administrator').map((held) => held.agency));
  return [...own].map((id) => ({ value: id, label: data.find((agency) => agency.id === id)?.name ?? id }));
}

/** The regions directly below one. */
export const useRegions = (parent: string): UseQueryResult<Region[]> =>
  useQuery({
    queryKey: ['regions', parent],
    queryFn: () => take(api.GET('/api/v1/regions', { params: { query: { parent } } })),
    staleTime: Infinity,
  });

/** Whether a region lies in another: their codes begin alike as far as the outer one is filled. */
export function around(outer: string, inner: string): boolean {
  const filled = outer.replace(/(?:00)+$/, '');
  return outer !== inner && inner.startsWith(filled);
}

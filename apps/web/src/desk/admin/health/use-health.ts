import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { paths } from '../../../api/generated/schema';

type Read<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type System = Read<'/api/v1/system'>;
export type Stuck = Read<'/api/v1/supervision'>;

const EVERY_MS = 10_000;

export const useSystem = (): UseQueryResult<System> =>
  useQuery({ queryKey: ['system'], queryFn: () => take(api.GET('/api/v1/system')), refetchInterval: EVERY_MS });

export const useStuck = (): UseQueryResult<Stuck> =>
  useQuery({
    queryKey: ['supervision'],
    queryFn: () => take(api.GET('/api/v1/supervision')),
    refetchInterval: EVERY_MS,
  });

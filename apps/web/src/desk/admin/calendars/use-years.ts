import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { paths } from '../../../api/generated/schema';

type Read<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;
export type Years = Read<'/api/v1/calendars'>;
export type Year = Read<'/api/v1/calendars/{year}'>;

export const useYears = (): UseQueryResult<Years> =>
  useQuery({ queryKey: ['calendars'], queryFn: () => take(api.GET('/api/v1/calendars')) });

export const useYear = (year: string): UseQueryResult<Year> =>
  useQuery({
    queryKey: ['calendars', year],
    queryFn: () => take(api.GET('/api/v1/calendars/{year}', { params: { path: { year } } })),
    placeholderData: keepPreviousData,
  });

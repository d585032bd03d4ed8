import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import { textOf } from '../../parts/types';
import { caseKey } from '../use-cases';

export const PARTS = ['parties', 'statements', 'reasons', 'finding', 'order', 'remedy', 'performBy'] as const;
export type Part = (typeof PARTS)[number];

export type Submitted = paths['/api/v1/cases/{id}/draft']['get']['responses']['200']['content']['application/json'];

/** The draft that waits for the head, and the one that was returned before it. */
export const useSubmitted = (id: string): UseQueryResult<Submitted> =>
  useQuery({
    queryKey: [...caseKey(id), 'draft'],
    queryFn: () => take(api.GET('/api/v1/cases/{id}/draft', { params: { path: { id } } })),
  });

export const partOf = (draft: Readonly<Record<string, unknown>> | null | undefined, part: Part): string =>
  textOf(draft?.[part]);

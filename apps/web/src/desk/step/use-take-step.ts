import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { api, ifMatch, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import { useOnce } from '../../api/use-intent';
import { caseKey } from '../use-cases';

type StepName = paths['/api/v1/cases/{id}/transitions/{transition}']['post']['parameters']['path']['transition'];

export interface Taking {
  readonly input: Record<string, unknown>;
  readonly reason?: string;
  readonly version: number;
}
interface Taken {
  readonly version: number;
  readonly stage: string;
}

/** What is read anew once a case has moved. */
export const movedKeys = (id: string): (readonly unknown[])[] => [
  caseKey(id),
  ...['work-list', 'cases', 'team', 'certificate'].map((key) => [key]),
];

/** Takes a step. A lost answer never takes it twice. */
export function useTakeStep(id: string, transition: string): UseMutationResult<Taken, Error, Taking> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: useOnce(({ input, reason, version }: Taking, key): Promise<Taken> =>
      take(
        api.POST('/api/v1/cases/{id}/transitions/{transition}', {
          params: {
            // The steps of a case are told by the API at run time; the document lists every step there is.
            path: { id, transition: transition as StepName },
            header: { 'Idempotency-Key': key, 'If-Match': ifMatch(version) },
          },
          body: { input, ...(reason ? { reason } : {}) },
        }),
      ),
    ),
    // Not awaited: the form would be gone from the page, and with it what it does next.
    onSuccess: () => {
      for (const queryKey of movedKeys(id)) void queries.invalidateQueries({ queryKey });
    },
  });
}

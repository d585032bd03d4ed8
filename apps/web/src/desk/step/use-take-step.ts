import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, ifMatch, newKey, take } from '../../api/client';
import { caseKey } from '../use-cases';

export interface Taking {
  readonly input: Record<string, unknown>;
  readonly reason?: string;
  readonly version: number;
}
interface Taken {
  readonly version: number;
  readonly stage: string;
}

/** Takes a step. The same content sent again carries the same key, so that a lost answer never takes a step twice. */
export function useTakeStep(id: string, transition: string): UseMutationResult<Taken, Error, Taking> {
  const queries = useQueryClient();
  const intent = useRef({ text: '', key: '' });
  return useMutation({
    mutationFn: ({ input, reason, version }: Taking): Promise<Taken> => {
      const text = JSON.stringify({ transition, input, reason, version });
      if (intent.current.text !== text) intent.current = { text, key: newKey() };
      return take(
        api.POST('/api/v1/cases/{id}/transitions/{transition}', {
          params: {
            path: { id, transition },
            header: { 'Idempotency-Key': intent.current.key, 'If-Match': ifMatch(version) },
          },
          body: { input, ...(reason ? { reason } : {}) },
        }),
      );
    },
    // Not awaited: the form would be gone from the page, and with it what it does next.
    onSuccess: () => {
      for (const queryKey of [caseKey(id), ['work-list'], ['cases'], ['team'], ['certificate']]) {
        void queries.invalidateQueries({ queryKey });
      }
    },
  });
}

import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, ifMatch, newKey, take } from '../../api/client';
import { problemOf } from '../../api/problem';
import { FOLLOW, useCase, type OpenStep } from '../follow/use-follow';

/** Takes a step over the version of the case that is on the page. One intent, one key: a lost answer can be asked for again. */
export function useSubmit(
  step: OpenStep,
): UseMutationResult<{ number: string | null }, Error, Record<string, unknown>> {
  const { door, view } = useCase();
  const queries = useQueryClient();
  const intent = useRef(newKey());
  return useMutation({
    mutationFn: (input: Record<string, unknown>) =>
      take(
        api.POST('/api/v1/follow/transitions/{transition}', {
          params: {
            path: { transition: step.transition },
            header: { 'Idempotency-Key': intent.current, 'If-Match': ifMatch(view.version) },
          },
          body: { ...door, input: input as Record<string, never> },
        }),
      ),
    onSettled: (_, error) => {
      if (!error || problemOf(error).status !== 0) intent.current = newKey();
      void queries.invalidateQueries({ queryKey: [FOLLOW, door] });
    },
  });
}

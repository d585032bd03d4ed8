import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, ifMatch, newKey, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import { problemOf } from '../../api/problem';
import { FOLLOW, useCase, type OpenStep } from '../follow/use-follow';

type Taking = paths['/api/v1/follow/transitions/{transition}']['post'];
type Body = Taking['requestBody']['content']['application/json'];

/** Takes a step over the version of the case that is on the page. One intent, one key: a lost answer can be asked for again. */
export function useSubmit(
  step: OpenStep,
): UseMutationResult<{ number: string | null; version: number }, Error, Record<string, unknown>> {
  const { door, view } = useCase();
  const queries = useQueryClient();
  const intent = useRef(newKey());
  return useMutation({
    mutationFn: (input: Record<string, unknown>) =>
      take(
        api.POST('/api/v1/follow/transitions/{transition}', {
          params: {
            // The steps open to a party are told by the API at run time; the document lists every one there is.
            path: { transition: step.transition as Taking['parameters']['path']['transition'] },
            header: { 'Idempotency-Key': intent.current, 'If-Match': ifMatch(view.version) },
          },
          body: { ...door, input: input as Body['input'] },
        }),
      ),
    onSettled: (_, error) => {
      if (!error || problemOf(error).status !== 0) intent.current = newKey();
      void queries.invalidateQueries({ queryKey: [FOLLOW, door] });
    },
  });
}

import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, ifMatch, newKey, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import { isRetryable } from '../../api/problem';
import { FOLLOW, useCase, type OpenStep } from '../follow/use-follow';

type Taking = paths['/api/v1/follow/transitions/{transition}']['post'];
type Body = Taking['requestBody']['content']['application/json'];

/** A request of which nobody knows yet what became of it. */
interface Intent {
  readonly said: string;
  readonly key: string;
  readonly version: number;
}

interface Submission {
  readonly input: Record<string, unknown>;
  /** Of the case, as its writer has seen it; the page itself is renewed meanwhile. */
  readonly version: number;
}

/**
 * Takes a step over the version of the case that its writer has seen. One intent, one key and one version: a lost answer
 * can be asked for again. Said otherwise before its writer has looked, it goes over the same version, and is refused if the
 * first was done.
 */
export function useSubmit(
  step: OpenStep,
): UseMutationResult<{ number: string | null; version: number }, Error, Submission> {
  const { door } = useCase();
  const queries = useQueryClient();
  const unknown = useRef<Intent | null>(null);
  return useMutation({
    mutationFn: ({ input, version: seen }: Submission) => {
      const said = JSON.stringify(input);
      const before = unknown.current;
      const { key, version } = before?.said === said ? before : { key: newKey(), version: seen };
      unknown.current = { said, key, version };
      return take(
        api.POST('/api/v1/follow/transitions/{transition}', {
          params: {
            // The steps open to a party are told by the API at run time; the document lists every one there is.
            path: { transition: step.transition as Taking['parameters']['path']['transition'] },
            header: { 'Idempotency-Key': key, 'If-Match': ifMatch(version) },
          },
          body: { ...door, input: input as Body['input'] },
        }),
      );
    },
    onSettled: (_, error) => {
      if (!isRetryable(error)) unknown.current = null;
      void queries.invalidateQueries({ queryKey: [FOLLOW, door] });
    },
  });
}

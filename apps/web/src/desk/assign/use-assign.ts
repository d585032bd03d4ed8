import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { api, newKey, take } from '../../api/client';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { words } from './words';

interface Done {
  readonly id: string;
  readonly undoUntil: string;
  readonly count: number;
  readonly name: string;
}
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Has the lists read anew. Nobody waits for it: what is pressed next would be busy until then, and take no press. */
function renew(queries: QueryClient): void {
  for (const key of ['work-list', 'cases', 'team', 'case']) void queries.invalidateQueries({ queryKey: [key] });
}

/** Assigns many cases in one go, and offers for as long as the server allows to take it back. */
export function useAssign(): {
  done: (Done & { readonly seconds: number }) | null;
  busy: boolean;
  begin: (cases: readonly string[], person: Person) => void;
  undo: () => void;
} {
  const say = useWords(words);
  const both = useBoth();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const seconds = useSecondsUntil(done?.undoUntil ?? null);
  const failed = (error: Error): void => void message.error(both(problemOf(error).titles), 8);
  const assign = useMutation({
    mutationFn: ({ cases, person }: { cases: readonly string[]; person: Person }) =>
      take(
        api.POST('/api/v1/assignments', {
          params: { header: { 'Idempotency-Key': newKey() } },
          body: { officer: person.id, cases: [...cases] },
        }),
      ),
    onSuccess: ({ id, undoUntil, cases }, { person }) => {
      const refused = cases.filter((one) => !one.done);
      const why = refused[0]?.problem;
      if (why) void message.error(say('some', { count: refused.length, reason: both(why.title) }), 8);
      const count = cases.length - refused.length;
      if (count > 0) setDone({ id, undoUntil, count, name: person.name });
      renew(queries);
    },
    onError: failed,
  });
  const undo = useMutation({
    mutationFn: (id: string) =>
      take(
        api.POST('/api/v1/assignments/{id}/undo', {
          params: { path: { id }, header: { 'Idempotency-Key': newKey() } },
        }),
      ),
    onSuccess: () => {
      setDone(null);
      void message.info(say('undone'));
      renew(queries);
    },
    onError: failed,
  });
  const { mutate } = assign;
  const begin = useCallback((cases: readonly string[], person: Person) => mutate({ cases, person }), [mutate]);
  return {
    done: done && seconds > 0 ? { ...done, seconds } : null,
    busy: assign.isPending || undo.isPending,
    begin,
    undo: () => done && undo.mutate(done.id),
  };
}

/** Whole seconds left until an instant; 0 when it is over or there is none. */
function useSecondsUntil(instant: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  const left = instant ? Math.ceil((Date.parse(instant) - now) / 1000) : 0;
  const running = left > 0;
  useEffect(() => {
    if (!instant) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [instant, running]);
  return Math.max(0, left);
}

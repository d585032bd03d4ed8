import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { api, take } from '../../api/client';
import { useOnce } from '../../api/use-intent';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { words } from './words';

interface Done {
  readonly id: string;
  readonly count: number;
  readonly name: string;
}
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** As long as the server takes an assignment back. */
const UNDO_SECONDS = 10;

/** Has the lists read anew. Nobody waits for it: what is pressed next would be busy until then, and take no press. */
function renew(queries: QueryClient): void {
  for (const key of ['work-list', 'cases', 'team', 'case']) void queries.invalidateQueries({ queryKey: [key] });
}

/** Assigns many cases in one go, and offers for some seconds to take it back. */
export function useAssign(): {
  done: (Done & { readonly seconds: number }) | null;
  assigning: boolean;
  undoing: boolean;
  begin: (cases: readonly string[], person: Person, done: () => void) => void;
  undo: () => void;
} {
  const say = useWords(words);
  const both = useBoth();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const seconds = useSecondsLeft(done);
  const failed = (error: Error): void => void message.error(both(problemOf(error).titles), 8);
  const give = useOnce(({ cases, person }: { cases: readonly string[]; person: Person }, key) =>
    take(
      api.POST('/api/v1/assignments', {
        params: { header: { 'Idempotency-Key': key } },
        body: { officer: person.id, cases: [...cases] },
      }),
    ),
  );
  const assign = useMutation({
    mutationFn: give,
    onSuccess: ({ id, cases, undoUntil }, { person }) => {
      const refused = cases.filter((one) => !one.done);
      const why = refused[0]?.problem;
      if (why) void message.error(say('some', { count: refused.length, reason: both(why.title) }), 8);
      const count = cases.length - refused.length;
      if (count > 0 && undoUntil) setDone({ id, count, name: person.name });
      else if (count > 0) void message.success(say('taken', { count }));
      renew(queries);
    },
    onError: failed,
  });
  const takeBack = useOnce((id: string, key) =>
    take(api.POST('/api/v1/assignments/{id}/undo', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
  );
  const undo = useMutation({
    mutationFn: takeBack,
    onSuccess: ({ cases }) => {
      setDone(null);
      const stayed = cases.filter((one) => !one.done);
      const why = stayed[0]?.problem;
      if (why) void message.error(say('stayed', { count: stayed.length, reason: both(why.title) }), 8);
      else void message.info(say('undone'));
      renew(queries);
    },
    onError: failed,
  });
  const { mutate } = assign;
  const begin = useCallback(
    (cases: readonly string[], person: Person, onSuccess: () => void) => mutate({ cases, person }, { onSuccess }),
    [mutate],
  );
  return {
    done: done && seconds > 0 ? { ...done, seconds } : null,
    assigning: assign.isPending,
    undoing: undo.isPending,
    begin,
    undo: () => done && undo.mutate(done.id),
  };
}

/**
 * Whole seconds of a time that begins now, anew with every `of`; 0 when it is over or there is nothing to wait for. Counted
 * here: the clock of this computer may differ from the server's by more than the whole time.
 */
function useSecondsLeft(of: object | null): number {
  const [left, setLeft] = useState({ of, seconds: UNDO_SECONDS });
  useEffect(() => {
    if (!of) return undefined;
    const end = performance.now() + UNDO_SECONDS * 1000;
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      setLeft({ of, seconds });
      if (seconds === 0) clearInterval(timer);
    }, 500);
    return () => clearInterval(timer);
  }, [of]);
  if (!of) return 0;
  return left.of === of ? left.seconds : UNDO_SECONDS;
}

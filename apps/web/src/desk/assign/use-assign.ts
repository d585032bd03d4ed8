import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import { useOnce } from '../../api/use-intent';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { useReason } from '../../shell/bracketed';
import type { Named } from '../together/SeveralProblem';
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

type Given = paths['/api/v1/assignments']['post']['responses']['201']['content']['application/json']['cases'][number];
export interface Refused {
  readonly item: Named;
  readonly problem: NonNullable<Given['problem']>;
}
const NONE: readonly Refused[] = [];

/** The first reason with its article; an answer that gives none says what it is. */
export function useRefusal(): (problem: Refused['problem']) => string {
  const both = useBoth();
  const reason = useReason();
  return ({ title, why }) => (why ? reason(why.message, why.article) : both(title));
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
  /** The cases of the last assignment that were refused, until that is closed. */
  turnedDown: readonly Refused[];
  assigning: boolean;
  undoing: boolean;
  begin: (cases: readonly Named[], person: Person, done: (refused: readonly string[]) => void) => void;
  undo: () => void;
  /** What was refused has been seen. */
  seen: () => void;
} {
  const say = useWords(words);
  const both = useBoth();
  const whyNot = useRefusal();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const [turnedDown, setTurnedDown] = useState(NONE);
  const seconds = useSecondsLeft(done);
  const failed = (error: Error): void => void message.error(both(problemOf(error).titles), 8);
  const give = useOnce(({ cases, person }: { cases: readonly Named[]; person: Person }, key) =>
    take(
      api.POST('/api/v1/assignments', {
        params: { header: { 'Idempotency-Key': key } },
        body: { officer: person.id, cases: cases.map(({ id }) => id) },
      }),
    ),
  );
  const assign = useMutation({
    mutationFn: give,
    onMutate: () => setTurnedDown(NONE),
    onSuccess: ({ id, cases, undoUntil }, { cases: asked, person }) => {
      setTurnedDown(
        cases.flatMap(({ caseId, problem }) => {
          const item = asked.find((one) => one.id === caseId);
          return problem && item ? [{ item, problem }] : [];
        }),
      );
      const count = cases.filter((one) => one.done).length;
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
      if (why) void message.error(say('stayed', { count: stayed.length, reason: whyNot(why) }), 8);
      else void message.info(say('undone'));
      renew(queries);
    },
    onError: failed,
  });
  const { mutate } = assign;
  const begin = useCallback(
    (cases: readonly Named[], person: Person, done: (refused: readonly string[]) => void) =>
      mutate(
        { cases, person },
        { onSuccess: (given) => done(given.cases.filter((one) => !one.done).map(({ caseId }) => caseId)) },
      ),
    [mutate],
  );
  return {
    done: done && seconds > 0 ? { ...done, seconds } : null,
    assigning: assign.isPending,
    undoing: undo.isPending,
    begin,
    undo: () => done && undo.mutate(done.id),
    turnedDown,
    seen: () => setTurnedDown(NONE),
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

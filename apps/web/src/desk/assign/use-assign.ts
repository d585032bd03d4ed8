import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, ifMatch, newKey, take } from '../../api/client';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import type { CaseItem } from '../../parts/types';
import { words } from './words';

const SECONDS = 10;

interface Waiting {
  readonly seconds: number;
  readonly count: number;
  readonly name: string;
  readonly [extra: string]: string | number;
}
interface Job {
  readonly cases: readonly CaseItem[];
  readonly person: { readonly id: string; readonly name: string };
}

const assignOne = (item: CaseItem, officer: string): Promise<unknown> =>
  take(
    api.POST('/api/v1/cases/{id}/transitions/{transition}', {
      params: {
        path: { id: item.id, transition: 'assign-officer' },
        header: { 'Idempotency-Key': newKey(), 'If-Match': ifMatch(item.version) },
      },
      body: { input: { officer } },
    }),
  );

/** Assigns many cases after ten seconds in which it can be taken back: a step, once taken, stays in the history. */
export function useAssign(): {
  waiting: Waiting | null;
  begin: (cases: readonly CaseItem[], person: Job['person']) => void;
  undo: () => void;
} {
  const say = useWords(words);
  const both = useBoth();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [job, setJob] = useState<(Job & { readonly left: number }) | null>(null);
  const run = useCallback(
    async ({ cases, person }: Job) => {
      const outcomes = await Promise.allSettled(cases.map((item) => assignOne(item, person.id)));
      const failed = outcomes.filter((one) => one.status === 'rejected');
      const done = outcomes.length - failed.length;
      if (done > 0) void message.success(say('done', { count: done }));
      const first = failed[0];
      if (first) {
        const reason = both(problemOf(first.reason).titles);
        void message.error(say('some', { count: failed.length, reason }), 8);
      }
      await queries.invalidateQueries({ queryKey: ['work-list'] });
    },
    [both, message, queries, say],
  );
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!job) return undefined;
    const timer = setTimeout(() => {
      if (job.left > 1) return setJob({ ...job, left: job.left - 1 });
      setJob(null);
      return void latest.current(job);
    }, 1000);
    return () => clearTimeout(timer);
  }, [job]);
  return {
    waiting: job ? { seconds: job.left, count: job.cases.length, name: job.person.name } : null,
    begin: (cases, person) => setJob({ cases, person, left: SECONDS }),
    undo: () => {
      setJob(null);
      void message.info(say('undone'));
    },
  };
}

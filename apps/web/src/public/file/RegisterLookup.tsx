import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { api, take } from '../../api/client';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { shell } from '../../shell/words';
import { fields } from './field-words';
import { draft, usePlace, useWriting } from './use-draft';

/**
 * What the office's register says of a number that reads right: its title and its holder can be taken over. That nothing is
 * found there, or nobody answers, keeps nobody from going on: the office does not hold the whole register.
 */
export function RegisterLookup({ at, number }: { at: string; number: string }): ReactNode {
  const say = useWords(fields);
  const tell = useWords(shell);
  const both = useBoth();
  const writing = useWriting();
  const title = usePlace<string>(`${at}/title`);
  const holder = usePlace<string>(`${at}/patentee`);
  const found = useQuery({
    queryKey: ['register', number],
    queryFn: async () =>
      (await take(api.GET('/api/v1/register/patents/{number}', { params: { path: { number } } }))).patent,
    staleTime: 600_000,
    retry: false,
  });
  if (found.isPending) return <p className="pb-hint">{say('registerAsking')}</p>;
  if (found.error) {
    return (
      <div className="pb-card" role="status">
        <p>{say('registerSilent', { reason: both(problemOf(found.error).titles) })}</p>
        <Button loading={found.isFetching} onClick={() => void found.refetch()}>
          {tell('retry')}
        </Button>
      </div>
    );
  }
  if (!found.data) return <p className="pb-hint">{say('registerNone')}</p>;
  const entry = found.data;
  const same = title.value === entry.title && holder.value === entry.holder;
  return (
    <div className="pb-card" role="status">
      <p>
        <strong>{entry.title}</strong>
        <br />
        {entry.holder}
        <br />
        <span className={entry.status === 'in-force' ? 'pb-good' : 'pb-error'}>{say(entry.status)}</span>{' '}
        <span className="pb-quiet">{say('registerAsOf', { date: entry.asOf })}</span>
      </p>
      {same ? <p className="pb-good">{say('registerSame')}</p> : null}
      {same || !writing ? null : (
        <Button
          onClick={() => {
            draft.change(`${at}/title`, entry.title);
            draft.change(`${at}/patentee`, entry.holder);
          }}
        >
          {say('registerTake')}
        </Button>
      )}
    </div>
  );
}

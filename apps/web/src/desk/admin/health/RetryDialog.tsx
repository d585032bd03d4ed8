import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { api, take } from '../../../api/client';
import { useOnce } from '../../../api/use-intent';
import { useWords } from '../../../i18n/words';
import { ReasonDialog } from '../ReasonDialog';
import { words } from './words';

export interface Retried {
  readonly kind: 'clocks' | 'effects';
  readonly id: string;
  readonly name: string;
}

/** Lets stuck work go again; who asked and why goes on record. */
export function RetryDialog({ of, close }: { of: Retried | null; close: () => void }): ReactNode {
  const say = useWords(words);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: useOnce(({ kind, id, reason }: Omit<Retried, 'name'> & { reason: string }, key): Promise<unknown> => {
      const ask = { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { reason } };
      return kind === 'clocks'
        ? take(api.POST('/api/v1/supervision/clocks/{id}/retry', ask))
        : take(api.POST('/api/v1/supervision/effects/{id}/retry', ask));
    }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['supervision'] }),
  });
  return (
    <ReasonDialog
      open={of !== null}
      title={say('retryTitle', { what: of?.name ?? '' })}
      act={say('retry')}
      reason={say('reason')}
      needed={say('needed')}
      doing={retry}
      send={(reason, then) => of && retry.mutate({ kind: of.kind, id: of.id, reason }, then)}
      done={() => void message.success(say('retried'))}
      close={close}
    />
  );
}

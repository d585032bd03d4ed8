import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCited } from '../../../i18n/cited';
import { api, take } from '../../../api/client';
import { useOnce } from '../../../api/use-intent';
import { useWords } from '../../../i18n/words';
import { moment } from '../../../parts/dates';
import { CardTable } from '../../../parts/table/CardTable';
import { ProblemView } from '../../../shell/states/ProblemView';
import { Reading } from '../../../shell/states/States';
import { shell } from '../../../shell/words';
import { useProposals, type Proposal } from './use-procedures';
import { words } from './words';

/** Confirmations of rules: those that wait first. */
export function Proposals(): ReactNode {
  const say = useWords(words);
  const proposals = useProposals();
  return (
    <Reading of={proposals} rows={3}>
      {(rows) => (rows.length === 0 ? <p>{say('noProposals')}</p> : <ProposalTable rows={rows} />)}
    </Reading>
  );
}

function ProposalTable({ rows }: { rows: readonly Proposal[] }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  return (
    <CardTable
      caption={say('waiting')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'rule',
          title: say('rule'),
          main: true,
          cell: (row) => (
            <>
              {cited(row.citation)}
              <span className="hz-quiet hz-admin-block">
                <Link to={`/admin/procedures/${row.procedure}/${row.edition}?tab=articles`}>
                  {row.procedure} {row.edition}
                </Link>{' '}
                · {row.agency}
              </span>
            </>
          ),
        },
        { key: 'document', title: say('document'), cell: (row) => row.documentNumber },
        { key: 'proposed', title: say('proposed'), cell: (row) => `${row.proposedBy} ${moment(row.proposedAt)}` },
        { key: 'confirmed', title: say('confirmed'), cell: (row) => <Confirmed of={row} /> },
      ]}
    />
  );
}

function Confirmed({ of }: { of: Proposal }): ReactNode {
  const say = useWords(words);
  if (of.confirmedAt !== null)
    return (
      <>
        ✓ {of.confirmedBy} {moment(of.confirmedAt)}
      </>
    );
  return (
    <>
      <span className="hz-admin-tag hz-admin-tag-warn">! {say('awaits')}</span>{' '}
      {of.own ? <span className="hz-quiet hz-admin-block">{say('ownProposal')}</span> : <Second of={of} />}
    </>
  );
}

function Second({ of }: { of: Proposal }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const common = useWords(shell);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const second = useMutation({
    mutationFn: useOnce((id: string, key) =>
      take(
        api.POST('/api/v1/procedures/confirmations/{id}/second', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    ),
    onSuccess: async () => {
      void message.success(say('confirmedDone'));
      await queries.invalidateQueries({ queryKey: ['proposals'] });
      await queries.invalidateQueries({ queryKey: ['edition'] });
    },
  });
  return (
    <>
      <ProblemView error={second.error} said="notDone" />
      <Popconfirm
        title={say('secondAsk', { citation: cited(of.citation), document: of.documentNumber })}
        okText={common('confirm')}
        cancelText={common('cancel')}
        onConfirm={() => second.mutate(of.id)}
      >
        <Button loading={second.isPending}>{say('second')}</Button>
      </Popconfirm>
    </>
  );
}

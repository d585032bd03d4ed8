import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { allowed } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { moment } from '../../../parts/dates';
import { CardTable } from '../../../parts/table/CardTable';
import { useActor } from '../../frame/acting-as';
import { RetryDialog, type Retried } from './RetryDialog';
import type { Stuck } from './use-health';
import { words } from './words';

interface Row extends Retried {
  readonly caseId: string | null;
  readonly failures: number;
  readonly failure: string | null;
  readonly when: string;
}

function useRows(of: Stuck): Row[] {
  const say = useWords(words);
  const clocks = of.failingClocks.map((clock): Row => ({
    kind: 'clocks',
    id: clock.id,
    name: `${say('failing')} · ${clock.clock}`,
    caseId: clock.caseId,
    failures: clock.failures,
    failure: clock.lastFailure,
    when: [
      clock.dueOn ? say('due', { date: clock.dueOn }) : '',
      clock.ringAt ? say('next', { at: moment(clock.ringAt) }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  const effects = of.deadEffects.map((effect): Row => ({
    kind: 'effects',
    id: effect.id,
    name: `${say('dead')} · ${effect.topic} ${effect.id}`,
    caseId: effect.caseId,
    failures: effect.attempts,
    failure: effect.lastFailure,
    when: say('since', { at: moment(effect.deadAt) }),
  }));
  return [...clocks, ...effects];
}

/** Time limits and outgoing work that do not go on by themselves; whoever mended the cause lets them go again. */
export function StuckWork({ of }: { of: Stuck }): ReactNode {
  const say = useWords(words);
  const rows = useRows(of);
  const me = useActor();
  const [retried, setRetried] = useState<Retried | null>(null);
  if (rows.length === 0) return <p>{say('nothingStuck')}</p>;
  return (
    <>
      <CardTable
        caption={say('stuck')}
        rows={rows}
        rowKey={(row) => `${row.kind}/${row.id}`}
        columns={[
          {
            key: 'item',
            title: say('item'),
            main: true,
            cell: (row: Row) => (
              <>
                {row.name}
                <span className="hz-quiet hz-admin-block">{row.when}</span>
                {row.caseId ? (
                  <span className="hz-quiet hz-admin-block hz-admin-mono">{say('case', { id: row.caseId })}</span>
                ) : null}
              </>
            ),
          },
          { key: 'failures', title: say('failures'), cell: (row) => row.failures },
          {
            key: 'failure',
            title: say('failure'),
            width: '45%',
            cell: (row) => <span className="hz-admin-mono">{row.failure ?? '—'}</span>,
          },
          ...(allowed(me, 'jobs.retry')
            ? [
                {
                  key: 'retry',
                  title: say('retry'),
                  cell: (row: Row) => <Button onClick={() => setRetried(row)}>{say('retry')}</Button>,
                },
              ]
            : []),
        ]}
      />
      <RetryDialog of={retried} close={() => setRetried(null)} />
    </>
  );
}

export function Outages({ rows }: { rows: Stuck['outages'] }): ReactNode {
  const say = useWords(words);
  return (
    <section className="hz-admin-section">
      <h2>{say('outages')}</h2>
      {rows.length === 0 ? (
        <p>{say('noOutages')}</p>
      ) : (
        <CardTable
          caption={say('outages')}
          rows={rows}
          rowKey={(row) => `${row.beganAt}/${row.noticedBy}`}
          columns={[
            { key: 'from', title: say('from'), main: true, cell: (row) => moment(row.beganAt) },
            { key: 'until', title: say('until'), cell: (row) => moment(row.endedAt) },
            {
              key: 'by',
              title: say('by'),
              cell: (row) => <span className="hz-admin-mono">{row.noticedBy}</span>,
            },
          ]}
        />
      )}
    </section>
  );
}

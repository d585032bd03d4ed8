import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { api, take } from '../../../api/client';
import type { paths } from '../../../api/generated/schema';
import { useWords } from '../../../i18n/words';
import { moment } from '../../../parts/dates';
import { CardTable } from '../../../parts/table/CardTable';
import { Reading } from '../../../shell/states/States';
import { Page } from '../../frame/Page';
import { admin } from '../words';
import { words } from './words';

type Queues = paths['/api/v1/queues']['get']['responses']['200']['content']['application/json'];
type Queue = Queues['queues'][number];

/** The board answers behind the same session; it has a policy of its own and only shows. */
const BOARD = '/api/queues';
const EVERY_MS = 5_000;

/** How full the queues are and what failed in them, in whichever store they lie. */
export function QueuesPage(): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  const queues = useQuery({
    queryKey: ['queues'],
    queryFn: () => take(api.GET('/api/v1/queues')),
    refetchInterval: EVERY_MS,
  });
  return (
    <Page
      title={common('queues')}
      acts={
        <Button href={BOARD} target="_blank" rel="noreferrer">
          {say('board')}
        </Button>
      }
    >
      <p className="hz-quiet">{say('about')}</p>
      <Reading of={queues}>{(of) => <Shown of={of} />}</Reading>
    </Page>
  );
}

function Shown({ of }: { of: Queues }): ReactNode {
  const say = useWords(words);
  const failed = of.queues.flatMap((queue) => queue.failed.map((job) => ({ ...job, queue: queue.name })));
  return (
    <>
      <p>{say('store', { store: say(of.store) })}</p>
      {of.queues.some((queue) => queue.counts === null) ? <Alert type="warning" showIcon title={say('away')} /> : null}
      <CountTable rows={of.queues} />
      <section className="hz-admin-section">
        <h2>{say('jobs')}</h2>
        {failed.length === 0 ? <p>{say('noJobs')}</p> : <FailedTable rows={failed} />}
      </section>
    </>
  );
}

const COUNTS = ['waiting', 'delayed', 'active', 'failed', 'completed'] as const;

function CountTable({ rows }: { rows: readonly Queue[] }): ReactNode {
  const say = useWords(words);
  const name = (queue: string): string => (queue === 'bells' || queue === 'effects' ? say(queue) : queue);
  return (
    <CardTable
      caption={say('counts')}
      rows={rows}
      rowKey={(queue) => queue.name}
      columns={[
        { key: 'queue', title: say('queue'), main: true, cell: (queue: Queue) => name(queue.name) },
        ...COUNTS.map((count) => ({
          key: count,
          title: say(count),
          cell: (queue: Queue) => queue.counts?.[count] ?? '—',
        })),
      ]}
    />
  );
}

type Failed = Queue['failed'][number] & { readonly queue: string };

function FailedTable({ rows }: { rows: readonly Failed[] }): ReactNode {
  const say = useWords(words);
  return (
    <CardTable
      caption={say('jobs')}
      rows={rows}
      rowKey={(job) => `${job.queue}/${job.id}`}
      columns={[
        { key: 'job', title: say('job'), main: true, cell: (job) => `${job.queue} · ${job.name} ${job.id}` },
        { key: 'attempts', title: say('attempts'), cell: (job) => job.attempts },
        { key: 'at', title: say('at'), cell: (job) => (job.failedAt ? moment(job.failedAt) : '—') },
        {
          key: 'reason',
          title: say('reason'),
          cell: (job) => <span className="hz-admin-mono">{job.reason ?? '—'}</span>,
        },
      ]}
    />
  );
}

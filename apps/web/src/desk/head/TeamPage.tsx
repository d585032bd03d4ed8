import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { NextDeadline } from '../../parts/deadline/DeadlineTag';
import { CardTable } from '../../parts/table/CardTable';
import type { CaseItem } from '../../parts/types';
import { Nothing, Reading } from '../../shell/states/States';
import { useLoads, type Load } from '../assign/use-loads';
import { Page } from '../frame/Page';
import { rowsOf, useNames, useWorkList } from '../use-cases';
import { desk } from '../words';
import { words } from './words';
import './head.css';

const HORIZON = 10;

/** Who has how much, and what will be late in the next ten working days. */
export function TeamPage(): ReactNode {
  const say = useWords(words);
  const pages = useWorkList({ view: 'all' });
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return (
    <Page title={say('team')}>
      <Reading of={pages}>
        {() => (
          <>
            <Loads />
            <WillBeLate items={rowsOf(pages).filter(isNear)} />
          </>
        )}
      </Reading>
    </Page>
  );
}

const isNear = (item: CaseItem): boolean =>
  item.health.state !== 'paused' && item.health.workingDaysLeft !== null && item.health.workingDaysLeft <= HORIZON;

function Loads(): ReactNode {
  const say = useWords(words);
  const loads = useLoads();
  const most = Math.max(1, ...loads.map((load) => load.open));
  return (
    <section>
      <h2>{say('load')}</h2>
      <CardTable
        caption={say('load')}
        rows={loads}
        rowKey={(load) => load.id}
        columns={[
          {
            key: 'person',
            title: say('person'),
            main: true,
            cell: (load: Load) => <Link to={`/cases?officer=${load.id}&open=true`}>{load.name}</Link>,
          },
          {
            key: 'open',
            title: say('open'),
            width: '35%',
            cell: (load) => (
              <>
                {load.open}
                <span className="hz-load" aria-hidden style={{ width: `${(load.open / most) * 100}%` }} />
              </>
            ),
          },
          { key: 'late', title: say('late'), cell: (load) => load.late },
          { key: 'today', title: say('today'), cell: (load) => load.today },
          { key: 'soon', title: say('soon'), cell: (load) => load.soon },
          {
            key: 'state',
            title: say('state'),
            cell: (load) => say(load.away ? 'away' : load.lapsed ? 'lapsed' : 'valid'),
          },
        ]}
      />
    </section>
  );
}

function WillBeLate({ items }: { items: readonly CaseItem[] }): ReactNode {
  const say = useWords(words);
  const common = useWords(desk);
  const nameOf = useNames();
  return (
    <section>
      <h2>{say('will')}</h2>
      {items.length === 0 ? (
        <Nothing text={say('willNone')} />
      ) : (
        <CardTable
          caption={say('will')}
          rows={items}
          rowKey={(item) => item.id}
          columns={[
            {
              key: 'case',
              title: common('case'),
              main: true,
              cell: (item) => <Link to={`/cases/${item.id}`}>{item.number ?? item.title}</Link>,
            },
            { key: 'due', title: common('nextDue'), cell: (item) => <NextDeadline next={item.next} /> },
            { key: 'officer', title: common('officer'), cell: (item) => nameOf(item.officer) || say('nobody') },
          ]}
        />
      )}
    </section>
  );
}

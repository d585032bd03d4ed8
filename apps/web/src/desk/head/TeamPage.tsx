import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import { useWords } from '../../i18n/words';
import { NextDeadline } from '../../parts/deadline/DeadlineTag';
import { CardTable } from '../../parts/table/CardTable';
import { Nothing, Reading } from '../../shell/states/States';
import { useLoads, useTeamLoad, type Load } from '../assign/use-loads';
import { Page } from '../frame/Page';
import { useNames } from '../use-cases';
import { desk } from '../words';
import { words } from './words';
import './head.css';

/** Who has how much, and what will be late in the next ten working days. */
export function TeamPage(): ReactNode {
  const say = useWords(words);
  const team = useTeamLoad();
  return (
    <Page title={say('team')}>
      <Reading of={team}>{() => <Loads />}</Reading>
      <WillBeLate />
    </Page>
  );
}

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
            cell: (load) =>
              load.left ? <Left load={load} /> : say(load.away ? 'away' : load.lapsed ? 'lapsed' : 'valid'),
          },
        ]}
      />
    </section>
  );
}

/** Nobody is at work on these cases; from here they are given to somebody who is. */
function Left({ load }: { readonly load: Load }): ReactNode {
  const say = useWords(words);
  return (
    <>
      <Tag color="error">{say('left')}</Tag>
      <Link to={`/cases?officer=${load.id}&open=true`}>{say('giveAway', { count: load.open })}</Link>
    </>
  );
}

type Outlook = paths['/api/v1/team/outlook']['get']['responses']['200']['content']['application/json'];
type Coming = Outlook['days'][number]['cases'][number];

function WillBeLate(): ReactNode {
  const say = useWords(words);
  const outlook = useQuery({ queryKey: ['team', 'outlook'], queryFn: () => take(api.GET('/api/v1/team/outlook')) });
  return (
    <section>
      <h2>{say('will')}</h2>
      <Reading of={outlook}>
        {({ complete, days }) => {
          const rows = days.flatMap((day) => day.cases);
          if (rows.length === 0) return <Nothing text={say('willNone')} />;
          return (
            <>
              {complete ? null : <p className="hz-quiet">{say('partly')}</p>}
              <ComingTable rows={rows} />
            </>
          );
        }}
      </Reading>
    </section>
  );
}

function ComingTable({ rows }: { rows: readonly Coming[] }): ReactNode {
  const say = useWords(words);
  const common = useWords(desk);
  const nameOf = useNames();
  return (
    <CardTable
      caption={say('will')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'case',
          title: common('case'),
          main: true,
          cell: (row) => (
            <>
              <Link className="hz-clamp" title={row.title} to={`/cases/${row.id}`}>
                {row.title}
              </Link>
              <span className="hz-quiet">{row.number ?? common('noNumber')}</span>
            </>
          ),
        },
        {
          key: 'due',
          title: common('nextDue'),
          cell: (row) => <NextDeadline next={row.next} />,
        },
        { key: 'officer', title: common('officer'), cell: (row) => nameOf(row.officer) || say('nobody') },
      ]}
    />
  );
}

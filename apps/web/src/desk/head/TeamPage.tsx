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
import { useLoads, useTeamLoad, type Load, type Team } from '../assign/use-loads';
import { Page } from '../frame/Page';
import { useNames } from '../use-cases';
import { shown, useCounts } from '../work/chips';
import { desk } from '../words';
import { words } from './words';
import './head.css';

/** Who has how much, and what will be late in the next ten working days. */
export function TeamPage(): ReactNode {
  const say = useWords(words);
  const team = useTeamLoad();
  return (
    <Page title={say('team')}>
      <Reading of={team}>{({ due }) => <Loads due={due} />}</Reading>
      <WillBeLate />
    </Page>
  );
}

function Loads({ due }: Pick<Team, 'due'>): ReactNode {
  const say = useWords(words);
  const loads = useLoads();
  const most = Math.max(1, ...loads.map((load) => load.open));
  return (
    <section>
      <h2>{say('load')}</h2>
      <Unassigned />
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
                <Count of={load} count={load.open} says="bar" query="" />
                <span className="hz-load" aria-hidden style={{ width: `${(load.open / most) * 100}%` }} />
              </>
            ),
          },
          {
            key: 'late',
            title: say('late'),
            cell: (load) => <Count of={load} count={load.late} says="lateOf" query="&overdue=true" />,
          },
          ...(['today', 'soon'] as const).map((key) => ({
            key,
            title: say(key),
            cell: (load: Load) => (
              <Count of={load} count={load[key]} says={`${key}Of`} query={`&${inAddress(due[key])}`} />
            ),
          })),
          {
            key: 'state',
            title: say('state'),
            cell: (load) => (load.left ? <Left load={load} /> : say(standingOf(load))),
          },
        ]}
      />
    </section>
  );
}

const inAddress = ({ overdue, ...days }: Team['due']['today']): string =>
  new URLSearchParams({ ...days, overdue: String(overdue) }).toString();

const standingOf = ({ handles, away, lapsed }: Load): 'noOfficer' | 'away' | 'lapsed' | 'valid' =>
  !handles ? 'noOfficer' : away ? 'away' : lapsed ? 'lapsed' : 'valid';

/** What nobody has yet, with the way to where it is given to somebody. */
function Unassigned(): ReactNode {
  const say = useWords(words);
  const counts = useCounts('all').data;
  if (!counts) return null;
  const count = shown(counts.views.unassigned, counts.countedTo);
  return (
    <p>
      {counts.views.unassigned === 0 ? (
        say('allAssigned')
      ) : (
        <Link to="/?view=unassigned">{say('unassigned', { shown: count })}</Link>
      )}
    </p>
  );
}

interface CountProps {
  readonly of: Load;
  readonly count: number;
  /** What the number says where it is not seen in its column. */
  readonly says: 'bar' | 'lateOf' | 'todayOf' | 'soonOf';
  /** What else narrows the list to them. */
  readonly query: string;
}

/** How many cases somebody has, with the way to them: there several at once are given to another officer. */
function Count({ of, count, says, query }: CountProps): ReactNode {
  const say = useWords(words);
  if (count === 0) return 0;
  return (
    <Link to={`/cases?officer=${of.id}&open=true${query}`} aria-label={say(says, { name: of.name, count })}>
      {count}
    </Link>
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

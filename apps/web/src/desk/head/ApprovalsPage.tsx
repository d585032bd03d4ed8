import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { moment } from '../../parts/dates';
import { NextDeadline } from '../../parts/deadline/DeadlineTag';
import { CardTable } from '../../parts/table/CardTable';
import { Nothing, Reading } from '../../shell/states/States';
import { Page } from '../frame/Page';
import { MoreRows } from '../more/MoreRows';
import { useNames } from '../use-cases';
import { desk } from '../words';
import { approvalsOf, useApprovals } from './use-approvals';
import { words } from './words';

/** What the panels have submitted, by the case's next legal date. */
export function ApprovalsPage(): ReactNode {
  const say = useWords(words);
  const common = useWords(desk);
  const nameOf = useNames();
  const pages = useApprovals();
  return (
    <Page title={say('approvals')}>
      <Reading of={pages}>
        {() => {
          const rows = approvalsOf(pages);
          if (rows.length === 0) return <Nothing text={say('none')} />;
          return (
            <>
              <p role="status">{say(pages.hasNextPage ? 'waitingMore' : 'waiting', { count: rows.length })}</p>
              <CardTable
                caption={say('list')}
                rows={rows}
                rowKey={(row) => row.case.id}
                columns={[
                  {
                    key: 'case',
                    title: common('case'),
                    main: true,
                    cell: (row) => (
                      <>
                        <Link className="hz-clamp" title={row.case.title} to={`/approvals/${row.case.id}`}>
                          {row.case.title}
                        </Link>
                        <span className="hz-quiet" style={{ display: 'block' }}>
                          {row.case.number ?? common('noNumber')}
                        </span>
                      </>
                    ),
                  },
                  { key: 'due', title: common('nextDue'), cell: (row) => <NextDeadline next={row.case.next} /> },
                  {
                    key: 'submitted',
                    title: say('submitted'),
                    whole: true,
                    cell: (row) => (row.submittedAt ? moment(row.submittedAt) : '—'),
                  },
                  {
                    key: 'changes',
                    title: say('changed'),
                    cell: (row) =>
                      row.sinceVersion === null ? say('firstTime') : say('changes', { count: row.changes.length }),
                  },
                  {
                    key: 'officer',
                    title: common('officer'),
                    cell: (row) => nameOf(row.case.officer) || common('noOfficer'),
                  },
                ]}
              />
              <MoreRows pages={pages} />
            </>
          );
        }}
      </Reading>
    </Page>
  );
}

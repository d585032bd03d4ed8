import { Checkbox, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { NextDeadline } from '../../parts/deadline/DeadlineTag';
import { CardTable, type Column } from '../../parts/table/CardTable';
import type { CaseItem, CasePage } from '../../parts/types';
import { useNames } from '../use-cases';
import { desk } from '../words';
import { words } from './words';

interface Props {
  readonly rows: readonly CaseItem[];
  readonly order: CasePage['order'] | undefined;
  readonly current: string | null;
  readonly selected: ReadonlySet<string>;
  /** `through`: all from the one touched last. */
  readonly select: (id: string, through: boolean) => void;
  readonly preview: (id: string) => void;
}

/** Cases with their next deadline, in the order in which they came, which stands above them in words. */
export function CaseTable({ rows, order, current, selected, select, preview }: Props): ReactNode {
  const say = useWords(words);
  const columns = useColumns(selected, select);
  return (
    <>
      {order ? <p className="hz-quiet">{say(`order-${order}`)}</p> : null}
      <CardTable
        caption={say('list')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        current={current}
        onRow={(row) => preview(row.id)}
      />
    </>
  );
}

function useColumns(selected: ReadonlySet<string>, select: Props['select']): Column<CaseItem>[] {
  const say = useWords(words);
  const common = useWords(desk);
  const both = useBoth();
  const nameOf = useNames();
  return [
    {
      key: 'case',
      title: common('case'),
      main: true,
      cell: (row) => (
        <span className="hz-case-cell">
          <span onClick={(event) => event.stopPropagation()}>
            <Checkbox
              aria-label={say('select', { title: row.title })}
              checked={selected.has(row.id)}
              onChange={(event) => select(row.id, event.nativeEvent.shiftKey)}
            />
          </span>
          <span>
            <Link
              className="hz-clamp"
              title={row.title}
              to={`/cases/${row.id}`}
              onClick={(event) => event.stopPropagation()}
            >
              {row.title}
            </Link>
            <span className="hz-quiet hz-block">
              {row.number ?? say('unnumbered', { none: common('noNumber'), mark: row.patent ?? row.filedOn })}
            </span>
          </span>
        </span>
      ),
    },
    { key: 'due', title: common('nextDue'), width: '27%', cell: (row) => <NextDeadline next={row.next} /> },
    {
      key: 'stage',
      title: common('stage'),
      width: '12%',
      cell: (row) => (
        <>
          {both(row.stageTitle)} {row.returned ? <Tag color="warning">{say('returned')}</Tag> : null}
        </>
      ),
    },
    {
      key: 'officer',
      title: common('officer'),
      width: '9%',
      cell: (row) => nameOf(row.officer) || <span className="hz-quiet">{common('noOfficer')}</span>,
    },
    { key: 'filed', title: common('filedOn'), whole: true, width: '110px', cell: (row) => row.filedOn },
  ];
}

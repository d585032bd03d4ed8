import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useBasisAhead } from '../../parts/basis/use-certificate';
import type { CaseItem, CasePage } from '../../parts/types';
import { Loading } from '../../shell/states/States';
import { AssignBar } from '../assign/AssignBar';
import { CaseTable } from './CaseTable';
import { Preview } from './Preview';
import { focusRow, useRowKeys } from './use-row-keys';
import { useSelection } from './use-selection';
import './work.css';

/** Cases in rows that the keyboard moves over, with what can be done with several of them and with one. */
export function CaseRows({
  items,
  order,
  empty,
  more,
  old,
}: {
  items: CaseItem[];
  order: CasePage['order'] | undefined;
  /** Shown in place of the table. */
  empty: ReactNode;
  /** The way to the next rows. */
  more: ReactNode;
  /** They are of what was asked for before, which the page no longer names. */
  old: boolean;
}): ReactNode {
  const go = useNavigate();
  const ids = items.map((item) => item.id);
  const selection = useSelection(ids);
  const [shown, setShown] = useState<string | null>(null);
  // From what lies over the page the keyboard comes back to the row.
  const preview = (id: string): void => {
    focusRow(id);
    setShown(id);
  };
  const clockOf = (id: string | null): string | undefined => items.find((item) => item.id === id)?.next?.id;
  const current = useRowKeys(ids, {
    open: (id) => void go(`/cases/${id}`),
    select: (id) => selection.toggle(id),
    preview,
  });
  useBasisAhead(clockOf(current));
  return (
    <>
      <AssignBar selection={selection} items={items} />
      {items.length > 0 ? (
        <div aria-busy={old} className={old ? 'hz-old' : undefined}>
          <CaseTable
            rows={items}
            order={order}
            current={current}
            selected={selection.ids}
            select={selection.toggle}
            preview={preview}
          />
        </div>
      ) : old ? (
        <Loading />
      ) : (
        empty
      )}
      {more}
      <Preview id={shown} close={() => setShown(null)} />
    </>
  );
}

import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { CardTable, type Column } from '../../../parts/table/CardTable';
import { Nothing, Reading } from '../../../shell/states/States';
import { MoreRows } from '../../more/MoreRows';
import { admin } from '../words';
import type { AuditPages } from './use-audit';
import { words } from './words';

interface Props<T> {
  readonly pages: AuditPages<{ readonly items: readonly T[] }>;
  /** Said where there is not one row. */
  readonly empty: string;
  readonly rowKey: (row: T) => string;
  readonly columns: readonly Column<T>[];
}

/** What was read so far of an audit list, and the way to the rest. */
export function AuditTable<T>({ pages, empty, rowKey, columns }: Props<T>): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  return (
    <Reading of={pages}>
      {({ pages: read }) => {
        const rows = read.flatMap((page) => page.items);
        if (rows.length === 0) return <Nothing text={empty} />;
        return (
          <>
            <p role="status" className="hz-quiet">
              {common(pages.hasNextPage ? 'shownMore' : 'shown', { count: rows.length })}
            </p>
            <CardTable caption={say('list')} rows={rows} rowKey={rowKey} columns={columns} />
            <MoreRows pages={pages} />
          </>
        );
      }}
    </Reading>
  );
}

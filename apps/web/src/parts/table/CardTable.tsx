import type { ReactNode } from 'react';
import { useNarrow } from '../use-narrow';
import './table.css';

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  /** Heads the card on a narrow page. */
  readonly main?: boolean;
  readonly width?: string;
  /** A date or a number, which must not be broken. */
  readonly whole?: true;
  readonly cell: (row: T) => ReactNode;
}

interface Props<T> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** The row that the keyboard stands on. */
  readonly current?: string | null;
  readonly onRow?: (row: T) => void;
  /** Cards however wide the page is: what stands beside a form has no room for a table. */
  readonly beside?: boolean;
}

/** Rows as a table, or as cards where the page is too narrow for one. */
export function CardTable<T>(props: Props<T>): ReactNode {
  const narrow = useNarrow();
  return narrow || props.beside ? <Cards {...props} /> : <Table {...props} />;
}

function Table<T>({ caption, columns, rows, rowKey, current, onRow }: Props<T>): ReactNode {
  return (
    <table className="hz-table">
      <caption className="hz-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" style={column.width ? { width: column.width } : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            data-row={rowKey(row)}
            {...(current === rowKey(row) ? { 'data-current': true, 'aria-current': true } : {})}
            {...(onRow ? { onClick: () => onRow(row), className: 'hz-table-press' } : {})}
          >
            {columns.map((column) => (
              <td key={column.key} {...(column.whole ? { className: 'hz-date' } : {})}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards<T>({ caption, columns, rows, rowKey, current, onRow }: Props<T>): ReactNode {
  const heads = columns.filter((column) => column.main);
  const rest = columns.filter((column) => !column.main);
  return (
    <ul className="hz-cards" aria-label={caption}>
      {rows.map((row) => (
        <li
          key={rowKey(row)}
          data-row={rowKey(row)}
          {...(current === rowKey(row) ? { 'data-current': true } : {})}
          {...(onRow ? { onClick: () => onRow(row) } : {})}
        >
          {heads.map((column) => (
            <div key={column.key} className="hz-card-head">
              {column.cell(row)}
            </div>
          ))}
          <dl>
            {rest.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd>{column.cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

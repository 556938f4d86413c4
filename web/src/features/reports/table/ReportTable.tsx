/** A report's table: figures at the right, sorted by a press on the head of a column. */
import { useLingui } from '@lingui/react';
import { useState, type ReactNode } from 'react';

import { Icon } from '../../../ui/icons';
import { nextSort, sortedRows, type Column, type Sort } from './columns';

interface Props<Row> {
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** Stands beneath, whatever the order. */
  total?: Row;
  /** It is marked. */
  marked?: (row: Row) => boolean;
}

export function ReportTable<Row>({ caption, rows, columns: all, keyOf, total, marked }: Props<Row>) {
  const { i18n } = useLingui();
  const [sort, setSort] = useState<Sort | null>(null);
  const columns = all.filter(({ fileOnly }) => !fileOnly);
  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="report-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="report-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-figure={column.figure} aria-sort={ariaSort(sort, column.key)}>
                <button type="button" className="plain report-sort" onClick={() => setSort(nextSort(sort, column))}>
                  {column.label}
                  {sort?.key === column.key && <Icon name={sort.down ? 'down' : 'up'} size={14} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortedRows(rows, columns, sort, i18n.locale).map((row) => (
            <tr key={keyOf(row)} data-marked={marked?.(row) || undefined}>
              <Cells row={row} columns={columns} />
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <Cells row={total} columns={columns} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

const ariaSort = (sort: Sort | null, key: string) => (sort?.key === key ? (sort.down ? 'descending' : 'ascending') : undefined);

function Cells<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return columns.map((column, at) => {
    const cell: ReactNode = column.show ? column.show(row) : (column.value(row) ?? '–');
    return at === 0 ? (
      <th key={column.key} scope="row">
        {cell}
      </th>
    ) : (
      <td key={column.key} data-figure={column.figure}>
        {cell}
      </td>
    );
  });
}

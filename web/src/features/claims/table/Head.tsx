/** The list's headers: buttons that sort, and edges that are dragged; the panel of columns does that by keyboard. */
import { useLingui } from '@lingui/react/macro';

import { orders, type SortName } from '../fields';
import type { Sort } from '../search';
import { columnOf, type ColumnName } from './columnNames';
import { elasticOf, type ClaimsTableState } from './useClaimsTable';

export interface AllChoice {
  checked: boolean;
  some: boolean;
  change: (on: boolean) => void;
}

interface Props {
  table: ClaimsTableState;
  sort: Sort;
  setSort: (sort: Sort) => void;
  all: AllChoice;
}

export function Head({ table, sort, setSort, all }: Props) {
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const elastic = elasticOf(headers.map(({ column }) => column.id));
  return (
    <div role="rowgroup" className="claims-head">
      <div role="row" aria-rowindex={1} className="claims-head-row">
        <SelectAll {...all} />
        {headers.map((header) => {
          const name = header.column.id as ColumnName;
          const isBy = sort.by === name;
          return (
            <div
              key={header.id}
              role="columnheader"
              className="claims-header"
              data-figures={columnOf(name).figures}
              aria-sort={isBy ? (sort.down ? 'descending' : 'ascending') : undefined}
            >
              <Title name={name} text={String(header.column.columnDef.header)} sort={isBy ? sort : null} setSort={setSort} />
              {name !== elastic && (
                <span
                  aria-hidden
                  className="claims-edge"
                  data-dragged={header.column.getIsResizing() || undefined}
                  onMouseDown={header.getResizeHandler()}
                  onTouchStart={header.getResizeHandler()}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface TitleProps {
  name: ColumnName;
  text: string;
  sort: Sort | null;
  setSort: (sort: Sort) => void;
}

function Title({ name, text, sort, setSort }: TitleProps) {
  if (!isSortable(name)) return <span className="claims-title">{text}</span>;
  // Moments and marks are wanted from the last one, words from the first.
  const next = sort ? !sort.down : !['number', 'title', 'status'].includes(name);
  return (
    <button type="button" className="plain claims-title" title={text} onClick={() => setSort({ by: name, down: next })}>
      <span>{text}</span>
      <span aria-hidden className="claims-arrow">
        {sort && (sort.down ? '↓' : '↑')}
      </span>
    </button>
  );
}

const isSortable = (name: ColumnName): name is ColumnName & SortName => Object.hasOwn(orders, name);

export function SelectAll({ checked, some, change }: AllChoice) {
  const { t } = useLingui();
  return (
    <div role="columnheader" className="claims-choice">
      <input
        type="checkbox"
        aria-label={t`Select all loaded`}
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = some && !checked;
        }}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </div>
  );
}

/** Assignments, or tasks, by the thousand: a line for each; on a phone, a card of three lines. */
import { useMediaQuery } from '@mantine/hooks';
import type { CSSProperties, ReactNode } from 'react';

import type { Rows } from '../../../ui/list/useListRows';
import { VirtualTable } from '../../../ui/list/VirtualTable';

const [LINE, CARD] = [56, 84];

export interface Column<Row> {
  label: string;
  cell: (row: Row) => ReactNode;
  className?: string;
}

/** What a phone shows of a row. */
export interface Card {
  name: ReactNode;
  about: string;
  due: ReactNode;
  state: ReactNode;
}

interface Props<Row> {
  label: string;
  /** Has the widths of the columns. */
  className: string;
  found: Rows<Row>;
  /** How many there are, when that is known. */
  total: number | undefined;
  columns: readonly Column<Row>[];
  card: (row: Row) => Card;
  /** What the two columns of a phone are called. */
  heads: readonly [string, string];
}

export function AllTable<Row extends { id: string }>({ label, className, found, total, columns, card, heads }: Props<Row>) {
  const isNarrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false }) ?? false;
  const grid = `list-columns ${className}`;
  const line = (row: Row, index: number, style: CSSProperties) => (
    <div key={row.id} role="row" aria-rowindex={index + 2} className={`list-row ${grid}`} style={style}>
      {isNarrow ? (
        <Narrow {...card(row)} />
      ) : (
        columns.map((column) => (
          <div key={column.label} role="cell" className={`list-cell ${column.className ?? ''}`}>
            {column.cell(row)}
          </div>
        ))
      )}
    </div>
  );
  const head = (
    <div role="row" aria-rowindex={1} className={isNarrow ? undefined : grid}>
      {(isNarrow ? heads.map((each) => ({ label: each, className: undefined })) : columns).map((column) => (
        <div key={column.label} role="columnheader" className={column.className}>
          {column.label}
        </div>
      ))}
    </div>
  );
  return <VirtualTable label={label} found={found} total={total} height={isNarrow ? CARD : LINE} isHeadless={isNarrow} head={head} renderLine={line} />;
}

function Narrow({ name, about, due, state }: Card) {
  return (
    <>
      <div role="cell" className="list-cell">
        {name}
        <div className="hint list-cut">{about}</div>
        {due}
      </div>
      <div role="cell" className="list-cell list-end">
        {state}
      </div>
    </>
  );
}

/** What leads to the record, and what stands beneath. */
export function Name({ link, below }: { link: ReactNode; below?: string }) {
  return (
    <>
      <div className="list-name">{link}</div>
      {below && <div className="hint list-cut">{below}</div>}
    </>
  );
}

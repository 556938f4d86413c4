/** A claim's row: in columns, or on a phone as a card of two lines. Its height is always the same. */
import { useLingui } from '@lingui/react/macro';
import { flexRender } from '@tanstack/react-table';
import { memo, type KeyboardEvent, type MouseEvent as Press, type Ref } from 'react';

import { Icon } from '../../../ui/icons';
import { cellOf, type Tongue } from './cells';
import { columnOf, type ColumnName } from './columnNames';
import type { Shown } from './layout';
import type { ClaimRow } from './rows';
import type { TableRow } from './useClaimsTable';

export interface LineActs {
  open: (row: ClaimRow) => void;
  /** `range`: up to here from the one touched last. */
  toggle: (row: ClaimRow, range: boolean) => void;
  touch: (row: ClaimRow) => void;
  peek: (row: ClaimRow) => void;
  /** Move by an arrow and the like; false when the key is none of these. */
  step: (key: string) => boolean;
}

interface Props {
  row: TableRow;
  index: number;
  top: number;
  isChosen: boolean;
  isActive: boolean;
  /** Tab comes to this row. */
  isEntry: boolean;
  isNarrow: boolean;
  tongue: Tongue;
  /** Another one when they change. */
  columns: readonly Shown[];
  acts: LineActs;
  canPeek: boolean;
  ref?: Ref<HTMLDivElement>;
}

function Line({ row, index, top, isChosen, isActive, isEntry, isNarrow, tongue, acts, canPeek, ref }: Props) {
  const claim = row.original;
  const parts = { claim, isEntry, acts, canPeek };
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    if (acts.step(event.key)) event.preventDefault();
  };
  return (
    <div
      ref={ref}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={isEntry ? 0 : -1}
      className="claims-row"
      data-active={isActive || undefined}
      data-archived={claim.archivedAt ? true : undefined}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => acts.touch(claim)}
      onKeyDown={press}
    >
      <Choice claim={claim} isEntry={isEntry} acts={acts} isChosen={isChosen} />
      {isNarrow ? (
        <div role="gridcell" className="claims-card">
          <div className="claims-card-line">
            <Subject {...parts} />
            <span>{cellOf('registeredAt', claim, tongue)}</span>
          </div>
          <div className="claims-card-line">
            <span className="figures">{claim.number}</span>
            <span className="claims-card-partner">{claim.partner?.name}</span>
            {cellOf('status', claim, tongue)}
          </div>
        </div>
      ) : (
        row.getAllCells().map((cell) => (
          <div key={cell.id} role="gridcell" className="claims-cell" data-figures={columnOf(cell.column.id as ColumnName).figures}>
            {cell.column.id === 'title' ? <Subject {...parts} /> : flexRender(cell.column.columnDef.cell, cell.getContext())}
          </div>
        ))
      )}
    </div>
  );
}

/** The table makes its rows anew; the claim and the columns tell whether they are other ones. */
export const ClaimLine = memo(Line, ({ row: before, ...then }, { row: after, ...now }) =>
  before.original === after.original && Object.entries(now).every(([name, value]) => then[name as keyof typeof then] === value),
);

interface Parts {
  claim: ClaimRow;
  isEntry: boolean;
  acts: LineActs;
  canPeek: boolean;
}

function Choice({ claim, isEntry, isChosen, acts }: Omit<Parts, 'canPeek'> & { isChosen: boolean }) {
  const { t } = useLingui();
  return (
    <div role="gridcell" className="claims-choice">
      <input
        type="checkbox"
        aria-label={t`Select ${claim.number}`}
        checked={isChosen}
        tabIndex={isEntry ? 0 : -1}
        onChange={({ nativeEvent }) => acts.toggle(claim, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </div>
  );
}

function Subject({ claim, isEntry, acts, canPeek }: Parts) {
  const { t } = useLingui();
  const open = (event: Press) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a tab of its own is the browser's
    event.preventDefault();
    acts.open(claim);
  };
  return (
    <div className="claims-subject">
      <a href={`/claims/${claim.number}`} tabIndex={isEntry ? 0 : -1} title={claim.title} onClick={open}>
        {claim.title}
      </a>
      {canPeek && (
        <button
          type="button"
          className="plain claims-peek"
          tabIndex={isEntry ? 0 : -1}
          aria-label={t`Peek at ${claim.number}`}
          onClick={() => acts.peek(claim)}
        >
          <Icon name="eye" size={16} />
        </button>
      )}
    </div>
  );
}

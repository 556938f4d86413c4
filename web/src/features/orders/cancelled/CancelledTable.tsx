/** Cancelled lines by the thousand: of which order and partner, what and how much, why, when. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';

import { useCan } from '../../../app/viewer';
import type { Rows } from '../../../ui/list/useListRows';
import { VirtualTable } from '../../../ui/list/VirtualTable';
import { Money } from '../../../ui/Money';
import { Quantity } from '../../../ui/Quantity';
import { Time } from '../../../ui/Time';
import type { Row } from './list';

const LINE = 56;
const CARD = 84;

interface Props {
  found: Rows<Row>;
  /** How many there are, when that is known. */
  total: number | undefined;
  isNarrow: boolean;
}

export function CancelledTable({ found, total, isNarrow }: Props) {
  const { t } = useLingui();
  const Shown = isNarrow ? Card : Line;
  return (
    <VirtualTable
      label={t`Cancelled lines`}
      found={found}
      total={total}
      height={isNarrow ? CARD : LINE}
      isHeadless={isNarrow}
      head={isNarrow ? <NarrowHead /> : <Head />}
      renderLine={(row, index, style) => <Shown key={row.id} row={row} index={index} style={style} />}
    />
  );
}

function Head() {
  return (
    <div role="row" aria-rowindex={1} className="list-columns cancelled-columns">
      <div role="columnheader">
        <Trans>Order and partner</Trans>
      </div>
      <div role="columnheader">
        <Trans context="line">Item</Trans>
      </div>
      <div role="columnheader" className="list-end">
        <Trans>Quantity</Trans>
      </div>
      <div role="columnheader" className="list-end">
        <Trans>Amount</Trans>
      </div>
      <div role="columnheader">
        <Trans context="cancelling">Reason</Trans>
      </div>
      {useCan('people:read') && (
        <div role="columnheader" className="cancelled-manager">
          <Trans context="document">Manager</Trans>
        </div>
      )}
      <div role="columnheader">
        <Trans context="line">Cancelled</Trans>
      </div>
    </div>
  );
}

function NarrowHead() {
  return (
    <div role="row" aria-rowindex={1}>
      <div role="columnheader">
        <Trans context="line">Item</Trans>
      </div>
      <div role="columnheader">
        <Trans>Amount</Trans>
      </div>
    </div>
  );
}

interface LineProps {
  row: Row;
  index: number;
  style: CSSProperties;
}

function Line({ row, index, style }: LineProps) {
  const { item, unit, quantity, amount, order, cancellationReason, cancelledAt } = row;
  return (
    <div role="row" aria-rowindex={index + 2} className="list-row list-columns cancelled-columns" style={style}>
      <div role="cell" className="list-cell">
        <Order row={row} />
        <div className="hint list-cut" title={order?.partner?.name}>
          {order?.partner?.name}
        </div>
      </div>
      <Cell text={item} />
      <div role="cell" className="list-cell list-end">
        <Quantity value={quantity} unit={unit} />
      </div>
      <div role="cell" className="list-cell list-end">
        <Money value={order && { amount, currency: order.currency }} />
      </div>
      <Cell text={cancellationReason?.name} />
      {order?.manager !== undefined && <Cell text={order.manager?.name} className="cancelled-manager" />}
      <div role="cell" className="list-cell figures">
        {cancelledAt && <Time value={cancelledAt} />}
      </div>
    </div>
  );
}

function Cell({ text, className = '' }: { text: string | null | undefined; className?: string }) {
  return (
    <div role="cell" className={`list-cell ${className}`} title={text ?? undefined}>
      {text}
    </div>
  );
}

/** A phone shows a line of an order in three lines. */
function Card({ row, index, style }: LineProps) {
  const { item, unit, quantity, amount, order, cancellationReason, cancelledAt } = row;
  const below = [order?.partner?.name, cancellationReason?.name].filter(Boolean).join(' · ');
  return (
    <div role="row" aria-rowindex={index + 2} className="list-row list-columns cancelled-columns" style={style}>
      <div role="cell" className="list-cell">
        <div className="list-cut">{item}</div>
        <div className="list-cut">
          <Order row={row} />
        </div>
        <div className="hint list-cut">{below}</div>
      </div>
      <div role="cell" className="list-cell list-end">
        <Money value={order && { amount, currency: order.currency }} />
        <div className="hint">
          <Quantity value={quantity} unit={unit} />
        </div>
        <div className="hint">{cancelledAt && <Time value={cancelledAt} />}</div>
      </div>
    </div>
  );
}

function Order({ row: { order } }: { row: Row }) {
  const { t } = useLingui();
  if (!order) return null;
  const { id, number } = order;
  return (
    <div className="list-name">
      <Link to="/orders/$id" params={{ id }} aria-label={`${t({ message: 'Order', context: 'document' })} ${number}`} title={number}>
        {number}
      </Link>
    </div>
  );
}

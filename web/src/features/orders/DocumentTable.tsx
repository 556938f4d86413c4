/** Documents by the thousand, a line for each. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';

import { useCan } from '../../app/viewer';
import { documentsWords, documentWords, type DocumentKind } from '../../ui/documents';
import { useFormat } from '../../ui/format';
import type { Rows } from '../../ui/list/useListRows';
import { VirtualTable } from '../../ui/list/VirtualTable';
import { Money } from '../../ui/Money';
import { ArchivedBadge } from './ArchivedBadge';
import type { Row } from './list';

const LINE = 44;
const CARD = 64;

interface Props {
  found: Rows<Row>;
  kind: DocumentKind;
  /** How many there are, when that is known. */
  total: number | undefined;
  isNarrow: boolean;
}

export function DocumentTable({ found, kind, total, isNarrow }: Props) {
  const { t } = useLingui();
  return (
    <VirtualTable
      label={t(documentsWords[kind])}
      found={found}
      total={total}
      height={isNarrow ? CARD : LINE}
      isHeadless={isNarrow}
      head={isNarrow ? <NarrowHead /> : <Head kind={kind} />}
      renderLine={(row, index, style) =>
        isNarrow ? (
          <DocumentCard key={row.id} row={row} kind={kind} index={index} style={style} />
        ) : (
          <DocumentLine key={row.id} row={row} kind={kind} index={index} style={style} />
        )
      }
    />
  );
}

function Head({ kind }: { kind: DocumentKind }) {
  return (
    <div role="row" aria-rowindex={1} className="list-columns orders-columns">
      <div role="columnheader">
        <Trans>Number</Trans>
      </div>
      <div role="columnheader">
        <Trans>Date</Trans>
      </div>
      <div role="columnheader">
        <Trans>Partner</Trans>
      </div>
      {useCan('people:read') && (
        <div role="columnheader" className="orders-manager">
          <Trans context="document">Manager</Trans>
        </div>
      )}
      <div role="columnheader" className="list-end">
        <Trans>Amount</Trans>
      </div>
      {kind === 'ORDER' && (
        <div role="columnheader" className="orders-cancelled">
          <Trans>Cancelled</Trans>
        </div>
      )}
      <div role="columnheader" className="list-end">
        <Trans>Claims</Trans>
      </div>
    </div>
  );
}

function NarrowHead() {
  return (
    <div role="row" aria-rowindex={1}>
      <div role="columnheader">
        <Trans>Document</Trans>
      </div>
      <div role="columnheader">
        <Trans>Amount</Trans>
      </div>
    </div>
  );
}

interface LineProps {
  row: Row;
  kind: DocumentKind;
  index: number;
  style: CSSProperties;
}

function DocumentLine({ row, kind, index, style }: LineProps) {
  const format = useFormat();
  const cancelled = row.cancelled.totalCount;
  return (
    <div role="row" aria-rowindex={index + 2} className="list-row list-columns orders-columns" style={style}>
      <div role="cell" className="list-cell">
        <Number row={row} kind={kind} />
      </div>
      <div role="cell" className="list-cell figures">
        {format.day(row.date)}
      </div>
      <div role="cell" className="list-cell">
        {row.partner?.name}
      </div>
      {row.manager !== undefined && (
        <div role="cell" className="list-cell orders-manager">
          {row.manager?.name}
        </div>
      )}
      <div role="cell" className="list-cell list-end">
        <Money value={row} />
      </div>
      {kind === 'ORDER' && (
        <div role="cell" className="list-cell orders-cancelled">
          {cancelled > 0 && <Plural value={cancelled} one="# line" other="# lines" />}
        </div>
      )}
      <div role="cell" className="list-cell list-end figures">
        <Claims row={row} />
      </div>
    </div>
  );
}

/** A phone shows a document in two lines. */
function DocumentCard({ row, kind, index, style }: LineProps) {
  const format = useFormat();
  const claims = row.claims?.totalCount ?? 0;
  const below = [format.day(row.date), row.partner?.name].filter(Boolean).join(' · ');
  return (
    <div role="row" aria-rowindex={index + 2} className="list-row list-columns orders-columns" style={style}>
      <div role="cell" className="list-cell">
        <Number row={row} kind={kind} />
        <div className="hint list-cut">{below}</div>
      </div>
      <div role="cell" className="list-cell list-end">
        <Money value={row} />
        <div className="hint">{claims > 0 && <Plural value={claims} one="# claim" other="# claims" />}</div>
      </div>
    </div>
  );
}

function Number({ row: { id, number, archivedAt }, kind }: { row: Row; kind: DocumentKind }) {
  const { t } = useLingui();
  return (
    <div className="list-name">
      <Link to="/orders/$id" params={{ id }} aria-label={`${t(documentWords[kind])} ${number}`} title={number}>
        {number}
      </Link>
      {archivedAt && <ArchivedBadge />}
    </div>
  );
}

function Claims({ row: { claims } }: { row: Row }) {
  const format = useFormat();
  if (!claims) return null;
  return <span className={claims.totalCount === 0 ? 'list-none' : 'orders-claims'}>{format.number(claims.totalCount)}</span>;
}

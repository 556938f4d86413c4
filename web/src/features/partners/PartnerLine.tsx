/** A partner's line in the list: in columns, or on a phone as a card of two lines. Its height is always the same. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { memo, type CSSProperties } from 'react';

import { useFormat } from '../../ui/format';
import { toClaims } from '../../ui/toClaims';
import { ArchivedBadge } from './ArchivedBadge';
import { kinds, kindsOf } from './kinds';
import type { Row } from './list';

interface Props {
  row: Row;
  index: number;
  isNarrow: boolean;
  style: CSSProperties;
}

export const PartnerLine = memo(function PartnerLine({ row, index, isNarrow, style }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const told = format.list(kindsOf(row).map((kind) => t(kinds[kind])));
  return (
    <div role="row" aria-rowindex={index + 2} className="list-row list-columns partners-columns" style={style}>
      <div role="cell" className="list-cell">
        <Name row={row} />
        <Below text={isNarrow ? [told, row.phones[0] ?? row.emails[0]].filter(Boolean).join(' · ') : nameBelow(row)} />
      </div>
      {!isNarrow && (
        <>
          <div role="cell" className="list-cell">
            {told}
          </div>
          <div role="cell" className="list-cell figures">
            {row.taxNumber}
          </div>
          <div role="cell" className="list-cell">
            <div className="figures list-cut">{row.phones[0] ?? row.emails[0]}</div>
            <Below text={row.phones[0] ? row.emails[0] : row.emails[1]} />
          </div>
          <div role="cell" className="list-cell partners-manager">
            {row.manager?.name}
          </div>
        </>
      )}
      <div role="cell" className="list-cell list-end">
        <OpenClaims row={row} />
      </div>
    </div>
  );
});

const nameBelow = ({ name, legalName }: Row) => (legalName === name ? null : legalName);

function Name({ row: { id, name, archivedAt } }: { row: Row }) {
  return (
    <div className="list-name">
      <Link to="/partners/$id" params={{ id }} title={name}>
        {name}
      </Link>
      {archivedAt && <ArchivedBadge />}
    </div>
  );
}

function Below({ text }: { text: string | null | undefined }) {
  return text ? <div className="hint list-cut">{text}</div> : null;
}

function OpenClaims({ row: { id, name, open } }: { row: Row }) {
  const format = useFormat();
  if (!open) return null;
  if (open.totalCount === 0) return <span className="list-none">0</span>;
  return (
    <Link
      to="/claims"
      search={toClaims({ partner: id, status: ['REGISTERED', 'IN_PROGRESS'] })}
      className="list-count figures"
      aria-label={plural(open.totalCount, { one: `# open claim: ${name}`, other: `# open claims: ${name}` })}
    >
      {format.number(open.totalCount)}
    </Link>
  );
}

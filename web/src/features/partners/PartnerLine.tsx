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
    <div role="row" aria-rowindex={index + 2} className="partners-row partners-columns" style={style}>
      <div role="cell" className="partners-cell">
        <Name row={row} />
        <Below text={isNarrow ? [told, row.phones[0] ?? row.emails[0]].filter(Boolean).join(' · ') : nameBelow(row)} />
      </div>
      {!isNarrow && (
        <>
          <div role="cell" className="partners-cell">
            {told}
          </div>
          <div role="cell" className="partners-cell figures">
            {row.taxNumber}
          </div>
          <div role="cell" className="partners-cell">
            <div className="figures partners-cut">{row.phones[0] ?? row.emails[0]}</div>
            <Below text={row.phones[0] ? row.emails[0] : row.emails[1]} />
          </div>
          <div role="cell" className="partners-cell partners-manager">
            {row.manager?.name}
          </div>
        </>
      )}
      <div role="cell" className="partners-cell partners-open">
        <OpenClaims row={row} />
      </div>
    </div>
  );
});

const nameBelow = ({ name, legalName }: Row) => (legalName === name ? null : legalName);

function Name({ row: { id, name, archivedAt } }: { row: Row }) {
  return (
    <div className="partners-name">
      <Link to="/partners/$id" params={{ id }} title={name}>
        {name}
      </Link>
      {archivedAt && <ArchivedBadge />}
    </div>
  );
}

function Below({ text }: { text: string | null | undefined }) {
  return text ? <div className="hint partners-cut">{text}</div> : null;
}

function OpenClaims({ row: { id, name, open } }: { row: Row }) {
  const format = useFormat();
  if (!open) return null;
  if (open.totalCount === 0) return <span className="partners-none">0</span>;
  return (
    <Link
      to="/claims"
      search={toClaims({ partner: id, status: ['REGISTERED', 'IN_PROGRESS'] })}
      className="partners-count figures"
      aria-label={plural(open.totalCount, { one: `# open claim: ${name}`, other: `# open claims: ${name}` })}
    >
      {format.number(open.totalCount)}
    </Link>
  );
}

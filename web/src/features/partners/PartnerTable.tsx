/** Partners by the thousand, a line for each. */
import { Trans, useLingui } from '@lingui/react/macro';

import { useKeepsClaims } from '../../app/viewer';
import type { Rows } from '../../ui/list/useListRows';
import { VirtualTable } from '../../ui/list/VirtualTable';
import type { Row } from './list';
import { PartnerLine } from './PartnerLine';

const LINE = 48;
const CARD = 64;

interface Props {
  found: Rows<Row>;
  /** How many there are, when that is known. */
  total: number | undefined;
  isNarrow: boolean;
}

export function PartnerTable({ found, total, isNarrow }: Props) {
  const { t } = useLingui();
  return (
    <VirtualTable
      label={t`Partners`}
      found={found}
      total={total}
      height={isNarrow ? CARD : LINE}
      isHeadless={isNarrow}
      head={<Head isNarrow={isNarrow} />}
      renderLine={(row, index, style) => <PartnerLine key={row.id} row={row} index={index} isNarrow={isNarrow} style={style} />}
    />
  );
}

function Head({ isNarrow }: { isNarrow: boolean }) {
  return (
    <div role="row" aria-rowindex={1} className="list-columns partners-columns">
      <div role="columnheader">
        <Trans>Partner</Trans>
      </div>
      {!isNarrow && (
        <>
          <div role="columnheader">
            <Trans>Kinds</Trans>
          </div>
          <div role="columnheader">
            <Trans>Tax number</Trans>
          </div>
          <div role="columnheader">
            <Trans>Contacts</Trans>
          </div>
          <div role="columnheader" className="partners-manager">
            <Trans context="partner">Manager</Trans>
          </div>
        </>
      )}
      <div role="columnheader" className="list-end">
        {useKeepsClaims() && <Trans>Open claims</Trans>}
      </div>
    </div>
  );
}

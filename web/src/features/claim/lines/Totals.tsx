/** What the disputed lines come to, beside what the claim itself tells. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Table } from '@mantine/core';

import { Money } from '../../../ui/Money';
import type { Lines } from './useLines';

interface Props {
  lines: Lines;
  currency: string;
  mayChange: boolean;
}

export function Totals({ lines, currency, mayChange }: Props) {
  const { t } = useLingui();
  const { totals, own, settles, changed } = lines;
  if (totals.claimed === null) return null;
  const differs = differ(totals.claimed, own.claimed) || (settles && totals.settled !== null && differ(totals.settled, own.settled));
  const sum = (label: string, amount: string | null) => (
    <Table.Td className="card-line-sum" data-label={label}>
      <Money value={amount === null ? null : { amount, currency }} />
    </Table.Td>
  );
  const cells = ({ claimed, settled }: typeof totals) => (
    <>
      <Table.Td className="card-line-gap" />
      {sum(t`Claimed`, claimed)}
      {settles && (
        <>
          <Table.Td className="card-line-gap" />
          {sum(t`Settled`, settled)}
        </>
      )}
    </>
  );
  return (
    <Table.Tfoot>
      <Table.Tr>
        {mayChange && <Table.Td className="card-line-gap" />}
        <Table.Th scope="row">
          <Trans>The lines come to</Trans>
        </Table.Th>
        {cells(totals)}
      </Table.Tr>
      <Table.Tr data-differs={differs || undefined}>
        {mayChange && <Table.Td className="card-line-gap" />}
        <Table.Th scope="row">
          <Trans>The claim tells</Trans>
          {differs && mayChange && changed.length === 0 && (
            <div>
              <Button size="compact-xs" variant="subtle" className="card-acts card-take-over" onClick={() => void lines.takeOver()}>
                <Trans>Take over from the lines</Trans>
              </Button>
            </div>
          )}
        </Table.Th>
        {cells(own)}
      </Table.Tr>
    </Table.Tfoot>
  );
}

const differ = (one: string | null, other: string | null) => Number(one ?? Number.NaN) !== Number(other ?? Number.NaN);

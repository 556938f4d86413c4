/** Why the partner's claims arise, the most frequent first. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { PartnerFiguresQuery } from '../../api/generated/graphql';
import { useFormat } from '../../ui/format';
import { toClaims } from '../../ui/toClaims';

type Row = NonNullable<NonNullable<PartnerFiguresQuery['claimFigures']>['byReason']>[number];

/** So many are shown at first. */
const FEW = 5;

export function ByReason({ rows, partner }: { rows: readonly Row[]; partner: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ totalCount }) => totalCount));
  const more = rows.length - FEW;
  return (
    <>
      <Table verticalSpacing={4} horizontalSpacing={8} mt="xs" aria-label={t`By reason`} className="partner-reasons">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Reason</Trans>
            </Table.Th>
            <Table.Th ta="right">
              <Trans>Claims</Trans>
            </Table.Th>
            <Table.Th ta="right" className="partner-wide">
              <Trans context="claims">Open</Trans>
            </Table.Th>
            <Table.Th ta="right">
              <Trans>Satisfied</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(all ? rows : rows.slice(0, FEW)).map(({ reason, totalCount, openCount, satisfiedShare }) => (
            <Table.Tr key={reason?.id ?? ''}>
              <Table.Td>
                {reason?.name ?? <Trans>Not established</Trans>}
                <div className="partner-bar" style={{ width: `${(100 * totalCount) / most}%` }} />
              </Table.Td>
              <Table.Td ta="right">
                <Link
                  to="/claims"
                  search={toClaims({ partner, reason: reason?.id ?? '-' })}
                  className="partner-link figures"
                  aria-label={t`${format.number(totalCount)}: show the claims`}
                >
                  {format.number(totalCount)}
                </Link>
              </Table.Td>
              <Table.Td ta="right" className="figures partner-wide">
                {format.number(openCount)}
              </Table.Td>
              <Table.Td ta="right" className="figures">
                {satisfiedShare ? format.percent(Number(satisfiedShare)) : '–'}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more > 0 && (
        <Button size="compact-sm" variant="subtle" mt={4} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? <Trans>Fewer</Trans> : <Plural value={more} one="# more reason" other="# more reasons" />}
        </Button>
      )}
    </>
  );
}

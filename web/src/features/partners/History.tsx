/** The partner's claims, the latest first, page by page. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { PartnerClaimFragment } from '../../api/generated/graphql';
import { Money } from '../../ui/Money';
import { Loading, StateView } from '../../ui/StateView';
import { StatusBadge } from '../../ui/StatusBadge';
import { Time } from '../../ui/Time';
import { toClaims } from '../../ui/toClaims';
import { Panel } from './Panel';
import type { Partner } from './partner';

export const PartnerClaim = graphql(`
  fragment PartnerClaim on Claim {
    id
    number
    title
    status
    registeredAt
    closedAt
    amountClaimed {
      amount
      currency
    }
    reason {
      id
      name
    }
  }
`);

const document = graphql(`
  query PartnerHistory($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    claims(
      first: $first
      after: $after
      last: $last
      before: $before
      where: { partner: { id: { eq: $id } }, archivedAt: { isNull: true } }
      orderBy: [{ field: REGISTERED_AT, direction: DESC }]
    ) {
      nodes {
        ...PartnerClaim
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

const SIZE = 15;
type Place = { first: number; after?: string | null } | { last: number; before?: string | null };

export function History({ partner }: { partner: Partner }) {
  const { t } = useLingui();
  const [place, setPlace] = useState<Place>({ first: SIZE });
  const [{ data, error, stale }, retry] = useQuery({
    query: document,
    variables: { id: partner.id, ...place },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.claims;
  const all = page !== undefined && page.nodes.length > 0 && (
    <Link to="/claims" search={toClaims({ partner: partner.id })} className="partner-link">
      <Trans>Show all</Trans>
    </Link>
  );
  return (
    <Panel title={t`Claims`} action={all}>
      <StateView data={page} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={6} height={34} />}>
        {({ nodes, pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor } }) =>
          nodes.length === 0 ? (
            <Text size="sm" c="dimmed">
              <Trans>There are no claims of this partner.</Trans>
            </Text>
          ) : (
            <>
              <Rows claims={nodes} />
              {(hasNextPage || hasPreviousPage) && (
                <Group justify="flex-end" gap="xs" mt="xs">
                  <Button
                    size="xs"
                    variant="default"
                    disabled={!hasPreviousPage || stale}
                    onClick={() => setPlace({ last: SIZE, before: startCursor })}
                  >
                    <Trans>Previous</Trans>
                  </Button>
                  <Button size="xs" variant="default" disabled={!hasNextPage || stale} onClick={() => setPlace({ first: SIZE, after: endCursor })}>
                    <Trans>Next</Trans>
                  </Button>
                </Group>
              )}
            </>
          )
        }
      </StateView>
    </Panel>
  );
}

function Rows({ claims }: { claims: readonly PartnerClaimFragment[] }) {
  return (
    <Table verticalSpacing={5} horizontalSpacing={8} className="partner-claims">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>
            <Trans>Claim</Trans>
          </Table.Th>
          <Table.Th>
            <Trans>Status</Trans>
          </Table.Th>
          <Table.Th ta="right">
            <Trans>Amount claimed</Trans>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {claims.map(({ id, number, title, status, registeredAt, reason, amountClaimed }) => (
          <Table.Tr key={id}>
            <Table.Td className="partner-subject">
              <Link to="/claims/$number" params={{ number }} className="partner-link">
                {title}
              </Link>
              <div className="hint">
                <span className="figures">{number}</span> · <Time value={registeredAt} />
                {reason && ` · ${reason.name}`}
              </div>
            </Table.Td>
            <Table.Td>
              <StatusBadge status={status} />
            </Table.Td>
            <Table.Td ta="right">
              <Money value={amountClaimed} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

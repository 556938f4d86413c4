/** The claims that are based on the document, the latest first. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { ClaimsOfDocumentQuery } from '../../api/generated/graphql';
import { Money } from '../../ui/Money';
import { Loading, StateView } from '../../ui/StateView';
import { StatusBadge } from '../../ui/StatusBadge';
import { Time } from '../../ui/Time';
import type { Document } from './document';
import { Panel } from './Panel';
import { useDocumentSight } from './sight';

const document = graphql(`
  query ClaimsOfDocument($id: ID!, $internal: Boolean!) {
    node(id: $id) {
      id
      ... on SourceDocument {
        claims(first: 50, orderBy: [{ field: REGISTERED_AT, direction: DESC }]) {
          totalCount
          nodes {
            id
            number
            title
            status
            registeredAt
            amountClaimed {
              amount
              currency
            }
            amountSettled @include(if: $internal) {
              amount
              currency
            }
            lines(first: 0) {
              totalCount
            }
          }
        }
      }
    }
  }
`);

type Node = Extract<NonNullable<ClaimsOfDocumentQuery['node']>, { claims?: unknown }>;
type Claim = NonNullable<Node['claims']>['nodes'][number];

export function Claims({ document: { id } }: { document: Document }) {
  const { t } = useLingui();
  const { internal } = useDocumentSight();
  const [{ data, error }, retry] = useQuery({ query: document, variables: { id, internal }, requestPolicy: 'cache-and-network' });
  const found = data?.node && 'claims' in data.node ? (data.node.claims ?? undefined) : undefined;
  return (
    <Panel title={t`Claims`}>
      <StateView data={found} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={2} height={34} />}>
        {({ nodes, totalCount }) =>
          nodes.length === 0 ? (
            <Text size="sm" c="dimmed">
              <Trans>No claim is based on it.</Trans>
            </Text>
          ) : (
            <>
              <Rows claims={nodes} internal={internal} />
              {totalCount > nodes.length && (
                <Text size="sm" c="dimmed" mt="xs">
                  <Plural value={totalCount - nodes.length} one="and # earlier one" other="and # earlier ones" />
                </Text>
              )}
            </>
          )
        }
      </StateView>
    </Panel>
  );
}

function Rows({ claims, internal }: { claims: readonly Claim[]; internal: boolean }) {
  return (
    <Table verticalSpacing={5} horizontalSpacing={8} className="document-table document-claims">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">
            <Trans>Claim</Trans>
          </Table.Th>
          <Table.Th scope="col">
            <Trans>Status</Trans>
          </Table.Th>
          <Table.Th scope="col" ta="right">
            <Trans>Claimed</Trans>
          </Table.Th>
          {internal && (
            <Table.Th scope="col" ta="right">
              <Trans>Settled</Trans>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {claims.map(({ id, number, title, status, registeredAt, amountClaimed, amountSettled, lines }) => (
          <Table.Tr key={id}>
            <Table.Td className="document-wide">
              <Link to="/claims/$number" params={{ number }} className="document-link">
                {title}
              </Link>
              <div className="hint">
                <span className="figures">{number}</span> · <Time value={registeredAt} />
                {lines && lines.totalCount > 0 && (
                  <>
                    {' '}
                    · <Plural value={lines.totalCount} one="# line disputed" other="# lines disputed" />
                  </>
                )}
              </div>
            </Table.Td>
            <Table.Td>
              <StatusBadge status={status} />
            </Table.Td>
            <Table.Td ta="right">
              <Money value={amountClaimed} />
            </Table.Td>
            {internal && (
              <Table.Td ta="right">
                <Money value={amountSettled} />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The claims: the newest first, found by words. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { ClaimListQuery } from '../../api/generated/graphql';
import { NewClaimLink } from '../../app/NewClaimLink';
import { PageHeader } from '../../ui/PageHeader';
import { Loading, Message, StateView } from '../../ui/StateView';
import { StatusBadge } from '../../ui/StatusBadge';
import { Time } from '../../ui/Time';
import { orderOf } from './search';

const document = graphql(`
  query ClaimList($where: ClaimWhereInput, $orderBy: [ClaimOrderInput!], $search: String) {
    claims(first: 50, where: $where, search: $search, orderBy: $orderBy) {
      nodes {
        id
        number
        title
        status
        registeredAt
        partner {
          id
          name
        }
      }
    }
  }
`);

export function ClaimsPage() {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const [{ data, error }, retry] = useQuery({ query: document, variables: { search: search || null, orderBy: orderOf({}) } });
  return (
    <Stack>
      <PageHeader title={t`Claims`}>
        <TextInput
          type="search"
          aria-label={t`Find claims`}
          placeholder={t`Find claims`}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <NewClaimLink />
      </PageHeader>
      <StateView data={data} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={12} />}>
        {({ claims }) =>
          claims.nodes.length > 0 ? (
            <Rows claims={claims.nodes} />
          ) : (
            <Message title={t`No claims`} role="status">
              <Trans>Nothing matches these words.</Trans>
            </Message>
          )
        }
      </StateView>
    </Stack>
  );
}

function Rows({ claims }: { claims: ClaimListQuery['claims']['nodes'] }) {
  const { t } = useLingui();
  return (
    <div role="region" aria-label={t`Claims`} tabIndex={0} style={{ overflowX: 'auto' }}>
      <Table highlightOnHover verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Number</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Subject</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Partner</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Status</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Registered at</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {claims.map((claim) => (
            <Table.Tr key={claim.id}>
              <Table.Td className="figures">{claim.number}</Table.Td>
              <Table.Td>{claim.title}</Table.Td>
              <Table.Td>{claim.partner?.name}</Table.Td>
              <Table.Td>
                <StatusBadge status={claim.status} />
              </Table.Td>
              <Table.Td>
                <Time value={claim.registeredAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

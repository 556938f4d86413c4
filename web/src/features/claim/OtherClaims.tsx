/** What else the partner has claimed: what looks like this claim, and the latest. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { ClaimLineFragment } from '../../api/generated/graphql';
import { Loading, StateView } from '../../ui/StateView';
import { toClaims } from '../../ui/toClaims';
import type { Claim } from './claim';
import { ClaimLine } from './ClaimLine';
import { Panel } from './Panel';

const WINDOW = 30 * 24 * 3600 * 1000; // milliseconds before and after, within which a claim may be the same

const document = graphql(`
  query OtherClaims($alike: ClaimWhereInput!, $others: ClaimWhereInput!) {
    alike: claims(first: 5, where: $alike, orderBy: [{ field: REGISTERED_AT, direction: DESC }]) {
      nodes {
        ...ClaimLine
      }
    }
    others: claims(first: 10, where: $others, orderBy: [{ field: REGISTERED_AT, direction: DESC }]) {
      nodes {
        ...ClaimLine
      }
      totalCount
    }
  }
`);

export function OtherClaims({ partner, claim }: { partner: { id: string; name: string }; claim: Claim }) {
  const { t } = useLingui();
  const [{ data, error }, retry] = useQuery({ query: document, variables: variablesOf(partner.id, claim) });
  const total = data?.others.totalCount ?? 0;
  const all = total > 5 && (
    <Link to="/claims" search={toClaims({ partner: partner.id })} className="card-link card-acts">
      <Trans>All of the partner</Trans>
    </Link>
  );
  return (
    <Panel title={t`Other claims of the partner`} action={all} className="card-others">
      <StateView data={data} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={3} height={24} />}>
        {({ alike, others }) => {
          const rest = others.nodes.filter(({ id }) => !alike.nodes.some((each) => each.id === id)).slice(0, 5);
          if (alike.nodes.length + rest.length === 0)
            return (
              <Text size="sm" c="dimmed">
                <Trans>This is the partner's only claim.</Trans>
              </Text>
            );
          return (
            <Stack gap="sm">
              {alike.nodes.length > 0 && <Lines title={t`Look like this one`} claims={alike.nodes} />}
              {rest.length > 0 && <Lines title={t`The latest`} claims={rest} />}
            </Stack>
          );
        }}
      </StateView>
    </Panel>
  );
}

function Lines({ title, claims }: { title: string; claims: readonly ClaimLineFragment[] }) {
  return (
    <Stack gap={6}>
      <Text size="xs" c="dimmed" component="h3">
        {title}
      </Text>
      {claims.map((claim) => (
        <ClaimLine key={claim.id} claim={claim} />
      ))}
    </Stack>
  );
}

function variablesOf(partnerId: string, { id, title, registeredAt }: Claim) {
  const others = { partner: { id: { eq: partnerId } }, id: { neq: id }, archivedAt: { isNull: true } };
  const moment = new Date(registeredAt).getTime();
  const near = { gte: new Date(moment - WINDOW).toISOString(), lte: new Date(moment + WINDOW).toISOString() };
  return { others, alike: { ...others, title: { similarTo: title }, registeredAt: near } };
}

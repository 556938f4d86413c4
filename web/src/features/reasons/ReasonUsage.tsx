/** How many claims have the reason. */
import { Plural, Trans } from '@lingui/react/macro';
import { Anchor, Group, Skeleton, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { toClaims } from '../../ui/toClaims';
import { within } from '../../ui/treeRows';
import { usageDocument, type Reason } from './reasons';

export function ReasonUsage({ reason, reasons }: { reason: Reason; reasons: readonly Reason[] }) {
  const [{ data, error }] = useQuery({ query: usageDocument, variables: { id: reason.id }, requestPolicy: 'cache-and-network' });
  const below = within(reasons, reason.id).size > 1;
  if (error && !data) return null;
  if (!data) return <Skeleton height={22} width={260} />;
  return (
    <Group gap="md">
      <Text size="sm">
        <Plural value={data.own.totalCount} _0="No claims have this reason" one="# claim has this reason" other="# claims have this reason" />
      </Text>
      {below && (
        <Text size="sm">
          <Plural value={data.all.totalCount} one="# with those below" other="# with those below" />
        </Text>
      )}
      <Text size="sm">
        <Plural value={data.open.totalCount} _0="none open" one="# open" other="# open" />
      </Text>
      {data.all.totalCount > 0 && (
        <Anchor component={Link} to="/claims" search={toClaims({ reason: reason.id })} size="sm">
          <Trans>Show the claims</Trans>
        </Anchor>
      )}
    </Group>
  );
}

/** Another claim in a line: its number leads to it. */
import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { graphql } from '../../api/generated';
import type { ClaimLineFragment } from '../../api/generated/graphql';
import { StatusBadge } from '../../ui/StatusBadge';

export const ClaimLineParts = graphql(`
  fragment ClaimLine on Claim {
    id
    number
    title
    status
    registeredAt
  }
`);

export function ClaimLine({ claim, before, after }: { claim: ClaimLineFragment; before?: ReactNode; after?: ReactNode }) {
  return (
    <Group gap="sm" wrap="nowrap" className="card-line-of-claim">
      {before}
      <Text size="sm" component="div" className="card-grow">
        <Link to="/claims/$number" params={{ number: claim.number }} className="card-link figures">
          {claim.number}
        </Link>{' '}
        {claim.title}
      </Text>
      <StatusBadge status={claim.status} />
      {after}
    </Group>
  );
}

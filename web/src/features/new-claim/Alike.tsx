/** Claims of the same partner that sound alike: perhaps this one is registered already. */
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import { announce } from '../../ui/announce';
import { StatusBadge } from '../../ui/StatusBadge';
import { Time } from '../../ui/Time';

const document = graphql(`
  query ClaimsAlike($where: ClaimWhereInput!) {
    claims(first: 5, where: $where, orderBy: [{ field: REGISTERED_AT, direction: DESC }]) {
      nodes {
        id
        number
        title
        status
        registeredAt
      }
    }
  }
`);

const DAYS = 30;
const DAY = 86_400_000; // milliseconds

const daysAgo = () => new Date(Date.now() - DAYS * DAY).toISOString();

export function Alike({ partnerId, title }: { partnerId: string | undefined; title: string }) {
  const [since] = useState(daysAgo);
  const [words] = useDebouncedValue(title.trim(), 400);
  const where = {
    partner: { id: { eq: partnerId ?? '' } },
    registeredAt: { gte: since },
    title: { similarTo: words },
    archivedAt: { isNull: true },
  };
  const pause = !partnerId || words.length < 3;
  // It is a hint: when it cannot be had, nothing is lost.
  const [{ data }] = useQuery({ query: document, variables: { where }, pause });
  const found = pause || title.trim() === '' ? [] : (data?.claims.nodes ?? []);
  const count = found.length;
  useEffect(() => {
    if (count > 0) announce(plural(count, { one: '# similar claim of this partner', other: '# similar claims of this partner' }));
  }, [count]);
  if (count === 0) return null;
  return (
    <section className="alike" aria-labelledby="alike">
      <Text size="sm" fw={600} id="alike">
        <Trans>Perhaps it is registered already</Trans>
      </Text>
      <Text size="sm">
        <Trans>This partner's claims of the last 30 days that sound alike; each opens in a new tab:</Trans>
      </Text>
      <ul className="alike-list">
        {found.map(({ id, number, title, status, registeredAt }) => (
          <li key={id}>
            <Anchor
              size="sm"
              underline="always"
              renderRoot={(props) => <Link {...props} to="/claims/$number" params={{ number }} target="_blank" />}
            >
              {number} {title}
            </Anchor>{' '}
            <span className="alike-facts">
              <StatusBadge status={status} /> <Time value={registeredAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A claim beside the list: what it is about, without leaving the list. */
import './peek.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, CloseButton, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useCommands } from '../../../app/commands';
import { useCan } from '../../../app/viewer';
import { graphql } from '../../../api/generated';
import type { PeekClaimQuery } from '../../../api/generated/graphql';
import { announce } from '../../../ui/announce';
import { Money } from '../../../ui/Money';
import { Loading, NotFound, StateView } from '../../../ui/StateView';
import { StatusBadge } from '../../../ui/StatusBadge';
import { Time } from '../../../ui/Time';
import { words } from '../../../ui/words';

const document = graphql(`
  query PeekClaim($number: String!, $internal: Boolean!, $people: Boolean!) {
    claimByNumber(number: $number) {
      id
      number
      version
      title
      description
      resolution
      status
      registeredAt
      closedAt
      amountClaimed {
        amount
        currency
      }
      remedySought
      partner {
        id
        name
      }
      contactPerson {
        id
        name
      }
      responsible @include(if: $people) {
        id
        name
      }
      reason @include(if: $internal) {
        id
        name
      }
      importance @include(if: $internal)
    }
  }
`);
type Claim = NonNullable<PeekClaimQuery['claimByNumber']>;

interface Props {
  number: string;
  close: () => void;
  /** Absent at the ends of the list. */
  next?: () => void;
  previous?: () => void;
}

export default function Peek({ number, close, next, previous }: Props) {
  const { t } = useLingui();
  const variables = { number, internal: useCan('claims.internal:read'), people: useCan('people:read') };
  const [{ data, error, fetching }, again] = useQuery({ query: document, variables, requestPolicy: 'cache-and-network' });
  const found = data?.claimByNumber?.number === number || !fetching ? data : undefined;
  useCommands(
    useMemo(() => {
      const group = t`Claims`;
      return [
        ...(next ? [{ id: 'peek.next', group, label: t`Peek at the next claim`, keys: 'Shift+j', run: next }] : []),
        ...(previous ? [{ id: 'peek.previous', group, label: t`Peek at the previous claim`, keys: 'Shift+k', run: previous }] : []),
      ];
    }, [t, next, previous]),
  );
  return (
    <aside aria-label={t`Claim ${number}`} className="peek">
      <div className="peek-head">
        <Link to="/claims/$number" params={{ number }} className="peek-number">
          {number}
        </Link>
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" aria-label={t`Previous claim`} disabled={!previous} onClick={previous}>
            ↑
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t`Next claim`} disabled={!next} onClick={next}>
            ↓
          </ActionIcon>
          <CloseButton aria-label={t`Close`} onClick={close} />
        </Group>
      </div>
      <StateView data={found} error={error} retry={() => again({ requestPolicy: 'network-only' })} loading={<Loading rows={9} />}>
        {({ claimByNumber }) => (claimByNumber ? <Told claim={claimByNumber} /> : <NotFound />)}
      </StateView>
    </aside>
  );
}

function Told({ claim }: { claim: Claim }) {
  const { t } = useLingui();
  const told = `${claim.number} ${claim.title}`;
  useEffect(() => announce(told), [told]);
  const facts: [string, ReactNode][] = [
    [t`Partner`, claim.partner?.name],
    [t`Contact person`, claim.contactPerson?.name],
    [t`Responsible`, claim.responsible?.name],
    [t`Reason`, claim.reason?.name],
    [t`Importance`, claim.importance && t(words.Importance[claim.importance])],
    [t`Registered at`, <Time key="registered" value={claim.registeredAt} as="dateTime" />],
    [t`Closed at`, claim.closedAt && <Time key="closed" value={claim.closedAt} as="dateTime" />],
    [t`Amount claimed`, claim.amountClaimed && <Money key="claimed" value={claim.amountClaimed} />],
    [t`Remedy sought`, claim.remedySought && t(words.Remedy[claim.remedySought])],
  ];
  return (
    <Stack gap="sm" className="peek-body">
      <Text component="h2" fw={600} m={0}>
        {claim.title}
      </Text>
      <StatusBadge status={claim.status} />
      <dl className="peek-facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Part title={t`Description`} text={claim.description} />
      {claim.resolution && <Part title={t`Result`} text={claim.resolution} />}
      <Button variant="default" renderRoot={(props) => <Link to="/claims/$number" params={{ number: claim.number }} {...props} />}>
        <Trans>Open the claim</Trans>
      </Button>
    </Stack>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <Text component="h3" size="sm" fw={600} m={0}>
        {title}
      </Text>
      <Text size="sm" className="peek-text">
        {text}
      </Text>
    </section>
  );
}

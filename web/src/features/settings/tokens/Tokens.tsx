/** The tokens of a user or a partner system: made, listed, revoked. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Switch, Text } from '@mantine/core';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import type { AccessTokenWhereInput } from '../../../api/generated/graphql';
import { Loading, Message, StateView } from '../../../ui/StateView';
import { Panel } from '../Panel';
import { tokensDocument } from './documents';
import { TokenTable } from './TokenTable';

const NewToken = lazy(() => import('./NewToken'));

export type Owner = { userId: string } | { clientId: string };

interface Props {
  owner: Owner;
  /** The most that a new one may do; without them none can be made here. */
  scopes?: readonly string[];
  about?: ReactNode;
}

export function Tokens({ owner, scopes, about }: Props) {
  const { t } = useLingui();
  const [ended, setEnded] = useState(false);
  const [making, setMaking] = useState(false);
  const [now] = useState(() => new Date().toISOString());
  const id = 'userId' in owner ? owner.userId : owner.clientId;
  const where = useMemo((): AccessTokenWhereInput => {
    const of = { isGranted: { eq: false }, [id.startsWith('cli') ? 'client' : 'user']: { id: { eq: id } } };
    return ended ? of : { ...of, revokedAt: { isNull: true }, expiresAt: { gte: now } };
  }, [id, ended, now]);
  const [{ data, error }, retry] = useQuery({ query: tokensDocument, variables: { where }, requestPolicy: 'cache-and-network' });
  const create = scopes && (
    <Button onClick={() => setMaking(true)}>
      <Trans>New token</Trans>
    </Button>
  );
  return (
    <Panel title={t`Tokens`} id="tokens" about={about} actions={create}>
      <Group>
        <Switch
          size="xs"
          label={t`Show revoked and expired ones too`}
          checked={ended}
          onChange={(event) => setEnded(event.currentTarget.checked)}
        />
      </Group>
      <StateView
        data={data}
        error={error}
        retry={() => retry({ requestPolicy: 'network-only' })}
        loading={<Loading rows={3} height={40} />}
      >
        {({ accessTokens: { nodes, pageInfo } }) =>
          nodes.length > 0 ? (
            <>
              <TokenTable tokens={nodes} />
              {pageInfo.hasNextPage && (
                <Text size="sm" c="dimmed">
                  <Trans>These are the newest fifty.</Trans>
                </Text>
              )}
            </>
          ) : (
            <Message title={t`No tokens`} role="status">
              <Trans>A script that calls the API needs one.</Trans>
            </Message>
          )
        }
      </StateView>
      <Suspense>{making && scopes && <NewToken owner={owner} scopes={scopes} close={() => setMaking(false)} />}</Suspense>
    </Panel>
  );
}

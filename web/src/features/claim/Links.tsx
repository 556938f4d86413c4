/** Claims that have to do with this one: its parent, those below it, duplicates, relatives. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import type { ClaimLinesFragment, LinkKind } from '../../api/generated/graphql';
import { Loading, StateView } from '../../ui/StateView';
import { toast, toastFaults } from '../../ui/toasts';
import { words } from '../../ui/words';
import type { Claim } from './claim';
import { ClaimLine } from './ClaimLine';
import { Panel } from './Panel';
import { useSight } from './rights';

const LinkDialog = lazy(() => import('./LinkDialog'));

export const ClaimLines = graphql(`
  fragment ClaimLines on Claim {
    id
    links(first: 100) {
      nodes {
        id
        version
        kind
        other {
          ...ClaimLine
        }
      }
    }
    linkedFrom(first: 100) {
      nodes {
        id
        version
        kind
        claim {
          ...ClaimLine
        }
      }
    }
  }
`);
const document = graphql(`
  query LinksOfClaim($id: ID!) {
    claim(id: $id) {
      ...ClaimLines
    }
  }
`);
const removal = graphql(`
  mutation UnlinkClaim($input: VersionedInput!, $internal: Boolean!) {
    claimLinkRemove(input: $input) {
      errors {
        ...Problems
      }
      claim {
        ...ClaimLines
        ...ClaimHistory
        availableTransitions {
          transition
          allowed
          missing {
            code
            path
          }
        }
      }
    }
  }
`);

type Line = { id: string; version: number; word: string; claim: NonNullable<LinkEnd> };
type LinkEnd = NonNullable<ClaimLinesFragment['links']>['nodes'][number]['other'];

export function Links({ claim }: { claim: Claim }) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const [{ data, error }, retry] = useQuery({ query: document, variables: { id: claim.id } });
  const add = claim.viewerPermissions.canUpdate && (
    <Button size="compact-sm" variant="subtle" className="card-acts" onClick={() => setAdding(true)}>
      <Trans>Link a claim</Trans>
    </Button>
  );
  return (
    <Panel title={t`Linked claims`} action={add}>
      <StateView data={data?.claim ?? undefined} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={2} height={24} />}>
        {(found) => <Lines of={found} mayChange={claim.viewerPermissions.canUpdate} />}
      </StateView>
      <Suspense>{adding && <LinkDialog claim={claim} close={() => setAdding(false)} />}</Suspense>
    </Panel>
  );
}

function Lines({ of, mayChange }: { of: ClaimLinesFragment; mayChange: boolean }) {
  const { t } = useLingui();
  const sight = useSight();
  const [unlink, busy] = useChange(removal);
  const lines = linesOf(of, (kind) => t(words.LinkKind[kind]), t`Claim below`);
  const remove = async (line: Line) => {
    const { faults } = await unlink({ input: { id: line.id, expectedVersion: line.version }, internal: sight.internal });
    if (faults.length > 0) toastFaults(faults);
    else toast({ text: t`Unlinked` });
  };
  if (lines.length === 0)
    return (
      <Text size="sm" c="dimmed" className="card-empty">
        <Trans>No other claim has to do with this one.</Trans>
      </Text>
    );
  return (
    <Stack gap={6}>
      {lines.map((line) => (
        <ClaimLine
          key={line.id}
          claim={line.claim}
          before={<span className="card-word">{line.word}</span>}
          after={
            mayChange && (
              <CloseButton
                size="sm"
                disabled={busy}
                aria-label={t`Unlink ${line.claim.number}`}
                onClick={() => void remove(line)}
              />
            )
          }
        />
      ))}
    </Stack>
  );
}

const line = (id: string, version: number, word: string, claim: LinkEnd | null | undefined) =>
  claim ? [{ id, version, word, claim }] : [];

/** A parent's link is read from below as a child's; the other kinds look alike from both ends. */
function linesOf({ links, linkedFrom }: ClaimLinesFragment, word: (kind: LinkKind) => string, below: string): Line[] {
  return [
    ...(links?.nodes ?? []).flatMap(({ id, version, kind, other }) => line(id, version, word(kind), other)),
    ...(linkedFrom?.nodes ?? []).flatMap(({ id, version, kind, claim }) =>
      line(id, version, kind === 'PARENT' ? below : word(kind), claim),
    ),
  ];
}

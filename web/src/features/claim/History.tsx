/** All that happened to the claim, the newest first. */
import '@mantine/core/styles/Timeline.layer.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Timeline } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { ClaimHistoryFragment, NamesQuery } from '../../api/generated/graphql';
import { Loading, StateView } from '../../ui/StateView';
import { Time } from '../../ui/Time';
import { events as eventWords, fieldWord } from '../../ui/wordsOfHistory';
import { idsIn, told } from './events';
import { HistoryValue, type Names } from './HistoryValue';
import { Panel } from './Panel';

const firstDocument = graphql(`
  query HistoryOfClaim($id: ID!, $internal: Boolean!) {
    claim(id: $id) {
      ...ClaimHistory
    }
  }
`);
const nextDocument = graphql(`
  query MoreHistory($id: ID!, $after: String!) {
    claim(id: $id) {
      id
      history(first: 20, after: $after, orderBy: [{ field: AT, direction: DESC }]) {
        nodes {
          id
          kind
          version
          at
          actor
          data
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
const namesDocument = graphql(`
  query Names($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on User {
        name
      }
      ... on Client {
        clientName: name
      }
      ... on Partner {
        name
      }
      ... on Department {
        name
      }
      ... on ClaimReason {
        name
      }
      ... on ContactPerson {
        name
      }
      ... on ParticipantRole {
        name
      }
      ... on DeadlinePolicy {
        name
      }
      ... on Claim {
        number
        title
      }
      ... on ExternalDocument {
        type
        documentNumber: number
      }
    }
  }
`);

type Page = NonNullable<ClaimHistoryFragment['history']>;
type Event = Page['nodes'][number];

export function History({ claimId }: { claimId: string }) {
  const { t } = useLingui();
  const [{ data, error }, retry] = useQuery({ query: firstDocument, variables: { id: claimId, internal: true } });
  const history = data?.claim?.history;
  // Every claim has at least its registration: where nothing is, the viewer may not see it.
  if (data && (!history || history.nodes.length === 0)) return null;
  return (
    <Panel title={t`History`} internal className="card-history">
      <StateView data={history ?? undefined} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={4} height={44} />}>
        {(page) => <Events page={page} claimId={claimId} />}
      </StateView>
    </Panel>
  );
}

function Events({ page, claimId }: { page: Page; claimId: string }) {
  const [more, setMore] = useState(false);
  const names = useNames(page.nodes);
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <>
      <Timeline bulletSize={12} lineWidth={2} active={page.nodes.length}>
        {page.nodes.map((event) => (
          <Timeline.Item key={event.id}>
            <One event={event} claimId={claimId} names={names} />
          </Timeline.Item>
        ))}
      </Timeline>
      {hasNextPage && endCursor && !more && (
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setMore(true)}>
          <Trans>Show earlier</Trans>
        </Button>
      )}
      {hasNextPage && endCursor && more && <Earlier claimId={claimId} after={endCursor} />}
    </>
  );
}

function Earlier({ claimId, after }: { claimId: string; after: string }) {
  const [{ data, error }, retry] = useQuery({ query: nextDocument, variables: { id: claimId, after } });
  return (
    <StateView
      data={data?.claim?.history ?? undefined}
      error={error}
      retry={() => retry({ requestPolicy: 'network-only' })}
      loading={<Loading rows={4} height={44} />}
    >
      {(page) => <Events page={page} claimId={claimId} />}
    </StateView>
  );
}

function One({ event: { kind, at, actor, data }, claimId, names }: { event: Event; claimId: string; names: Names }) {
  const { t } = useLingui();
  const word = eventWords[kind];
  const { changes, remarks, about } = told(data, claimId);
  const label = (field: string) => {
    const found = fieldWord(field);
    return found ? t(found) : field;
  };
  return (
    <div className="card-event">
      <div>
        <b>{word ? t(word) : kind}</b>
        {about.length > 0 && `: ${about.map((id) => names.get(id) ?? t`(not visible to you)`).join(', ')}`}
      </div>
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          {label(field)}: <HistoryValue field={field} value={before} names={names} /> →{' '}
          <HistoryValue field={field} value={after} names={names} />
        </div>
      ))}
      {remarks.map(({ field, text }) => (
        <div key={field} className="card-text">
          {label(field)}: <HistoryValue field={field} value={text} names={names} />
        </div>
      ))}
      <div className="hint">
        {(actor && names.get(actor)) ?? t`Redress`} · <Time value={at} as="dateTime" />
      </div>
    </div>
  );
}

/** The records that the events speak of, by id. */
function useNames(events: readonly Event[]): Names {
  const ids = [...new Set(events.flatMap(({ actor, data }) => [...idsIn(actor), ...idsIn(data)]))].sort().slice(0, 100);
  const [{ data }] = useQuery({ query: namesDocument, variables: { ids }, pause: ids.length === 0 });
  return new Map(data?.nodes.flatMap((node) => (node ? [[node.id, nameOf(node)] as const] : [])));
}

function nameOf(node: NonNullable<NamesQuery['nodes'][number]>): string {
  if ('name' in node) return node.name;
  if ('clientName' in node) return node.clientName;
  if ('number' in node) return `${node.number} ${node.title}`;
  return 'type' in node ? `${node.type} ${node.documentNumber}` : node.id;
}

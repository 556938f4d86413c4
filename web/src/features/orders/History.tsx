/** What happened to the document: told by the system of trade, lines cancelled, put away. */
import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import { Loading, StateView } from '../../ui/StateView';
import { Time } from '../../ui/Time';
import { Panel } from './Panel';

const document = graphql(`
  query HistoryOfDocument($id: ID!) {
    node(id: $id) {
      id
      ... on SourceDocument {
        history(first: 20) {
          totalCount
          nodes {
            id
            kind
            at
            actor
            data
          }
        }
      }
    }
  }
`);
const actors = graphql(`
  query ActorsOfDocument($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on User {
        name
      }
      ... on Client {
        name
      }
    }
  }
`);

/** By the second word of a kind: "order.cancel_lines". */
const words: Record<string, MessageDescriptor> = {
  create: msg({ message: 'Told for the first time', context: 'document' }),
  update: msg({ message: 'Brought up to date', context: 'document' }),
  cancel_lines: msg`Lines cancelled`,
  restore_lines: msg`Cancellation of lines taken back`,
  archive: msg({ message: 'Archived', context: 'event' }),
  unarchive: msg({ message: 'Taken out of the archive', context: 'event' }),
};

export function History({ id }: { id: string }) {
  const { t } = useLingui();
  const [{ data, error }, retry] = useQuery({ query: document, variables: { id }, requestPolicy: 'cache-and-network' });
  const found = data?.node && 'history' in data.node ? data.node.history : undefined;
  const ids = [...new Set((found?.nodes ?? []).flatMap(({ actor }) => actor ?? []))].sort();
  const [{ data: named }] = useQuery({ query: actors, variables: { ids }, pause: ids.length === 0 });
  const names = new Map((named?.nodes ?? []).flatMap((node) => (node && 'name' in node ? [[node.id, node.name] as const] : [])));
  // What was loaded with the project before events were kept has none.
  if (found?.nodes.length === 0) return null;
  return (
    <Panel title={t`History`}>
      <StateView data={found ?? undefined} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={2} height={34} />}>
        {({ nodes, totalCount }) => (
          <>
            <ul className="document-plain document-history">
              {nodes.map(({ id: key, kind, at, actor, data: told }) => (
                <li key={key}>
                  {wordOf(kind, t)}
                  {positionsOf(told)}
                  <div className="hint">
                    {(actor && names.get(actor)) ?? t`Redress`} · <Time value={at} as="dateTime" />
                  </div>
                </li>
              ))}
            </ul>
            {totalCount > nodes.length && (
              <Text size="xs" c="dimmed" mt="xs">
                <Trans>Only the latest are shown.</Trans>
              </Text>
            )}
          </>
        )}
      </StateView>
    </Panel>
  );
}

function wordOf(kind: string, t: (word: MessageDescriptor) => string): string {
  const word = words[kind.split('.')[1] ?? ''];
  return word ? t(word) : kind;
}

/** The places of the lines that a cancellation was about. */
function positionsOf(data: unknown): string {
  const lines = (data as { lines?: unknown } | null)?.lines;
  if (!Array.isArray(lines) || lines.length === 0) return '';
  return `: ${plural(lines.length, { one: 'line', other: 'lines' })} ${lines.join(', ')}`;
}

/** What a document holds, line by line; those of an order can be cancelled, and taken back. */
import '@mantine/core/styles/Checkbox.layer.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useClient } from 'urql';

import { useChange } from '../../api/change';
import type { DocumentKind } from '../../ui/documents';
import { useCan } from '../../app/viewer';
import { toast, toastFaults } from '../../ui/toasts';
import { linesDocument, restoreDocument, type Document, type Line } from './document';
import { LineRow } from './LineRow';
import { Panel } from './Panel';
import { useDocumentSight } from './sight';

const CancelDialog = lazy(() => import('./CancelDialog'));

export function Lines({ document, kind }: { document: Document; kind: DocumentKind }) {
  const { t } = useLingui();
  const mayCancel = useCan('orders:write') && kind === 'ORDER' && !document.archivedAt;
  const { lines, hasMore, more } = useAllLines(document);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [cancelling, setCancelling] = useState(false);
  const there = lines.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  const { totalCount } = document.lines;
  const actions = mayCancel && there.length > 0 && <Actions document={document} chosen={there} cancel={() => setCancelling(true)} done={() => choose(new Set())} />;
  return (
    <Panel title={t`Lines`} action={actions}>
      {totalCount === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>It has no lines.</Trans>
        </Text>
      ) : (
        <Table verticalSpacing={5} horizontalSpacing={8} className="document-table document-lines">
          <Head mayCancel={mayCancel} kind={kind} all={<AllBox lines={lines} chosen={chosen} choose={choose} />} />
          <Table.Tbody>
            {lines.map((line) => (
              <LineRow
                key={line.id}
                line={line}
                currency={document.currency}
                kind={kind}
                box={
                  mayCancel && (
                    <Checkbox
                      aria-label={t`Line ${line.position}: ${line.item}`}
                      checked={chosen.has(line.id)}
                      onChange={() => toggle(line.id)}
                    />
                  )
                }
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {hasMore && (
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => void more()}>
          <Plural value={totalCount - lines.length} one="Show # more line" other="Show # more lines" />
        </Button>
      )}
      <Suspense>
        {cancelling && (
          <CancelDialog
            document={document}
            lines={there.filter(({ cancelledAt }) => !cancelledAt)}
            close={() => setCancelling(false)}
            done={() => choose(new Set())}
          />
        )}
      </Suspense>
    </Panel>
  );
}

/** The lines of the card, and those that were asked for besides: an order may have a thousand. */
function useAllLines({ id, version, lines: first }: Document) {
  const client = useClient();
  const { internal, claims } = useDocumentSight();
  const [later, setLater] = useState<{ version: number; nodes: readonly Line[]; next: string | null }>();
  const isCurrent = later?.version === version;
  const next = isCurrent ? later.next : first.pageInfo.hasNextPage ? (first.pageInfo.endCursor ?? null) : null;
  const more = async () => {
    const variables = { id, after: next, internal, claims };
    const { data, error } = await client.query(linesDocument, variables, { requestPolicy: 'network-only' }).toPromise();
    if (!data?.node || !('lines' in data.node)) return error && toastFaults([{ code: 'NETWORK', path: [] }]);
    const { nodes, pageInfo } = data.node.lines;
    const before = isCurrent ? later.nodes : [];
    setLater({ version, nodes: [...before, ...nodes], next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null });
  };
  return { lines: isCurrent ? [...first.nodes, ...later.nodes] : first.nodes, hasMore: next !== null, more };
}

interface AllProps {
  lines: readonly Line[];
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
}

function AllBox({ lines, chosen, choose }: AllProps) {
  const { t } = useLingui();
  const isAll = lines.every(({ id }) => chosen.has(id));
  return (
    <Checkbox
      aria-label={t`All lines`}
      checked={isAll}
      indeterminate={chosen.size > 0 && !isAll}
      onChange={() => choose(isAll ? new Set() : new Set(lines.map(({ id }) => id)))}
    />
  );
}

function Head({ mayCancel, kind, all }: { mayCancel: boolean; kind: DocumentKind; all: React.ReactNode }) {
  return (
    <Table.Thead>
      <Table.Tr>
        {mayCancel && <Table.Th className="document-box">{all}</Table.Th>}
        <Table.Th scope="col" className="document-position">
          <Trans>No.</Trans>
        </Table.Th>
        <Table.Th scope="col">
          <Trans>Item</Trans>
        </Table.Th>
        <Table.Th scope="col" ta="right">
          <Trans>Quantity</Trans>
        </Table.Th>
        <Table.Th scope="col" ta="right">
          <Trans>Price</Trans>
        </Table.Th>
        <Table.Th scope="col" ta="right">
          <Trans>Amount</Trans>
        </Table.Th>
        {kind === 'ORDER' && (
          <Table.Th scope="col">
            <Trans>Cancelled</Trans>
          </Table.Th>
        )}
      </Table.Tr>
    </Table.Thead>
  );
}

interface ActionsProps {
  document: Document;
  chosen: readonly Line[];
  cancel: () => void;
  done: () => void;
}

function Actions({ document, chosen, cancel, done }: ActionsProps) {
  const { t } = useLingui();
  const sight = useDocumentSight();
  const [restore, busy] = useChange(restoreDocument);
  const cancelled = chosen.filter(({ cancelledAt }) => cancelledAt);
  const takeBack = async () => {
    const input = { id: document.id, expectedVersion: document.version, lineIds: cancelled.map(({ id }) => id) };
    const outcome = await restore({ input, ...sight });
    if (!outcome.done) return toastFaults(outcome.faults);
    done();
    toast({ text: t`The lines are no longer cancelled` });
  };
  return (
    <Group gap="xs">
      {chosen.length > cancelled.length && (
        <Button size="compact-sm" variant="default" onClick={cancel}>
          <Plural value={chosen.length - cancelled.length} one="Cancel # line…" other="Cancel # lines…" />
        </Button>
      )}
      {cancelled.length > 0 && (
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => void takeBack()}>
          <Plural value={cancelled.length} one="Take back the cancellation of # line" other="Take back the cancellation of # lines" />
        </Button>
      )}
    </Group>
  );
}

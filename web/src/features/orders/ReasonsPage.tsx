/** Why lines of orders are cancelled: the catalogue, changed by who may. */
import './orders.css';

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Switch, Table } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useClient } from 'urql';

import { useChange } from '../../api/change';
import { useEveryPage } from '../../api/everyPage';
import type { CancellationReasonListQuery } from '../../api/generated/graphql';
import { useCommands } from '../../app/commands';
import { useCan } from '../../app/viewer';
import { confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icons';
import { PageHeader } from '../../ui/PageHeader';
import { Loading, Message, StateView } from '../../ui/StateView';
import { toast, toastFaults } from '../../ui/toasts';
import { ArchivedBadge } from './ArchivedBadge';
import { archiveDocument, reasonsDocument, unarchiveDocument, usageDocument, type Reason } from './reasons';

const ReasonDialog = lazy(() => import('./ReasonDialog'));
const route = getRouteApi('/shell/orders/reasons');
const pageOf = ({ cancellationReasons }: CancellationReasonListQuery) => cancellationReasons;

export function ReasonsPage() {
  const { t } = useLingui();
  const { archived: showsArchived } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useCan('catalogues:write');
  const { nodes, error, retry } = useEveryPage(reasonsDocument, pageOf);
  const [opened, open] = useState<string | null>(null);
  // An id, or "new".
  const edited = nodes?.find(({ id }) => id === opened) ?? null;
  useCommands(
    useMemo(
      () => (mayWrite ? [{ id: 'cancellation.new', group: t`Cancellation reasons`, label: t`New reason`, run: () => open('new') }] : []),
      [t, mayWrite],
    ),
  );
  return (
    <div className="document-card">
      <PageHeader title={t`Cancellation reasons`}>
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/orders" />}>
          <Trans>To the orders</Trans>
        </Button>
        {mayWrite && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => open('new')}>
            <Trans>New reason</Trans>
          </Button>
        )}
      </PageHeader>
      <Switch
        size="xs"
        label={t`Show archived`}
        checked={showsArchived ?? false}
        onChange={(event) => void navigate({ search: event.currentTarget.checked ? { archived: true } : {}, replace: true })}
      />
      <StateView data={nodes} error={error} retry={retry} loading={<Loading rows={6} />}>
        {(all) => <Reasons reasons={all.filter(({ archivedAt }) => showsArchived || !archivedAt)} edit={mayWrite ? open : undefined} />}
      </StateView>
      <Suspense>{(opened === 'new' || edited) && <ReasonDialog reason={edited} close={() => open(null)} />}</Suspense>
    </div>
  );
}

function Reasons({ reasons, edit }: { reasons: readonly Reason[]; edit: ((id: string) => void) | undefined }) {
  const { t } = useLingui();
  if (reasons.length === 0) {
    return (
      <Message
        title={t`No reasons yet`}
        action={
          edit && (
            <Button onClick={() => edit('new')}>
              <Trans>New reason</Trans>
            </Button>
          )
        }
      >
        <Trans>Lines of orders are cancelled for one of them; reports count the lines by it.</Trans>
      </Message>
    );
  }
  return (
    <section className="document-panel">
      <Table verticalSpacing={6} className="document-table document-reasons">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <Trans>Reason</Trans>
            </Table.Th>
            <Table.Th scope="col">
              <Trans>Who may choose it</Trans>
            </Table.Th>
            {edit && (
              <Table.Th scope="col">
                <span className="unseen">
                  <Trans>Actions</Trans>
                </span>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reasons.map((reason) => (
            <Table.Tr key={reason.id}>
              <Table.Td className="document-wide">
                <Group gap="xs">
                  {reason.name}
                  {reason.archivedAt && <ArchivedBadge />}
                </Group>
                {reason.description && <div className="hint document-text">{reason.description}</div>}
              </Table.Td>
              <Table.Td>{reason.customerMayChoose ? <Trans>Customers too</Trans> : <Trans>Staff</Trans>}</Table.Td>
              {edit && (
                <Table.Td>
                  <Actions reason={reason} edit={() => edit(reason.id)} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Actions({ reason, edit }: { reason: Reason; edit: () => void }) {
  const { t } = useLingui();
  const client = useClient();
  const [archive] = useChange(archiveDocument);
  const [unarchive] = useChange(unarchiveDocument);
  const { id, name, version, archivedAt } = reason;
  const turn = async () => {
    if (!archivedAt) {
      const { data } = await client.query(usageDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
      const told = plural(data?.customerOrders.totalCount ?? 0, {
        0: 'No order has a line cancelled for it.',
        one: '# order has lines cancelled for it and keeps it.',
        other: '# orders have lines cancelled for it and keep it.',
      });
      const sure = await confirm({
        title: t`Archive “${name}”?`,
        text: `${told} ${t`It can no longer be chosen, until it is taken back into use.`}`,
        action: t`Archive`,
      });
      if (!sure) return;
    }
    const input = { id, expectedVersion: version };
    const { done, faults } = archivedAt ? await unarchive({ input }) : await archive({ input });
    if (!done) toastFaults(faults);
    else toast({ text: archivedAt ? t`“${name}” is in use again` : t`“${name}” is archived` });
  };
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button variant="default" size="compact-sm" aria-label={t`Change: ${name}`} onClick={edit}>
        <Trans>Change</Trans>
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={archivedAt ? t`Take back into use: ${name}` : t`Archive: ${name}`}
        onClick={() => void turn()}
      >
        {archivedAt ? <Trans>Take back into use</Trans> : <Trans>Archive</Trans>}
      </Button>
    </Group>
  );
}

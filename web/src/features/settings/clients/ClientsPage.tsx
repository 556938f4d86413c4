/** The partner systems: what calls the API in its own name, with which rights, for which partners. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { useEveryPage } from '../../../api/everyPage';
import { useCan } from '../../../app/viewer';
import { Icon } from '../../../ui/icons';
import { PageHeader } from '../../../ui/PageHeader';
import { Forbidden, Loading, Message, StateView } from '../../../ui/StateView';
import { Networks } from '../tokens/Networks';
import { ScopeNames } from '../tokens/ScopeNames';
import { listDocument, pageOf, type System } from './documents';

const NewClient = lazy(() => import('./NewClient'));

export function ClientsPage() {
  return useCan('admin') ? <Page /> : <Forbidden page />;
}

function Page() {
  const { t } = useLingui();
  const { nodes, error, retry } = useEveryPage(listDocument, pageOf);
  const [creating, setCreating] = useState(false);
  const create = (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setCreating(true)}>
      <Trans>New partner system</Trans>
    </Button>
  );
  return (
    <Stack>
      <PageHeader title={t`Partner systems`}>{nodes && nodes.length > 0 && create}</PageHeader>
      <StateView data={nodes} error={error} retry={retry} loading={<Loading rows={4} height={44} />}>
        {(systems) =>
          systems.length > 0 ? (
            <Rows systems={systems} label={t`Partner systems`} />
          ) : (
            <Message title={t`No partner systems yet`} action={create}>
              <Trans>A shop, a portal or a mail robot that registers claims gets an account of its own here, with rights and tokens.</Trans>
            </Message>
          )
        }
      </StateView>
      <Suspense>{creating && <NewClient close={() => setCreating(false)} />}</Suspense>
    </Stack>
  );
}

function Rows({ systems, label }: { systems: readonly System[]; label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard
    <div className="settings-table" role="group" aria-label={label} tabIndex={0}>
      <Table highlightOnHover verticalSpacing={6} miw={520}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Name</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Rights</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Partners</Trans>
            </Table.Th>
            <Table.Th>
              <Trans context="networks">From</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {systems.map((system) => (
            <Table.Tr key={system.id}>
              <Table.Th scope="row" fw={400}>
                <Link to="/settings/clients/$id" params={{ id: system.id }}>
                  {system.name}
                </Link>
                {system.deactivatedAt && (
                  <Badge variant="light" color="gray" size="sm" ml="xs">
                    <Trans context="partner system">Deactivated</Trans>
                  </Badge>
                )}
              </Table.Th>
              <Table.Td>
                <ScopeNames scopes={system.scopes} />
              </Table.Td>
              <Table.Td>
                <Text size="sm">
                  {system.partnerIds.length === 0 ? (
                    <Trans context="partners">All</Trans>
                  ) : (
                    <Plural value={system.partnerIds.length} one="# partner" other="# partners" />
                  )}
                </Text>
              </Table.Td>
              <Table.Td className="figures">
                <Networks networks={system.networks} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

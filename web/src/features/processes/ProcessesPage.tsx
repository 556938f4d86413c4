/** The processes that can be run: what each is for, how it starts, how many run. */
import './processes.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Switch, Table } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';

import { useEveryPage } from '../../api/everyPage';
import { useCommands } from '../../app/commands';
import { useCan } from '../../app/viewer';
import { useFormat } from '../../ui/format';
import { Icon } from '../../ui/icons';
import { PageHeader } from '../../ui/PageHeader';
import { Loading, Message, StateView } from '../../ui/StateView';
import { definitionsOf, listDocument, type DefinitionRow } from './documents';
import { useStartWords } from './useStartWords';

const NewProcess = lazy(() => import('./NewProcess'));

export function ProcessesPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const mayDesign = useCan('catalogues:write');
  const { nodes, error, retry } = useEveryPage(listDocument, definitionsOf);
  const [retired, setRetired] = useState(false);
  const [creating, setCreating] = useState(false);
  useCommands(
    useMemo(
      () => [
        { id: 'processes.running', group: t`Processes`, label: t`Processes that run`, run: () => void navigate({ to: '/processes/instances' }) },
        ...(mayDesign ? [{ id: 'processes.new', group: t`Processes`, label: t`New process`, run: () => setCreating(true) }] : []),
      ],
      [t, mayDesign, navigate],
    ),
  );
  const create = mayDesign && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setCreating(true)}>
      <Trans>New process</Trans>
    </Button>
  );
  return (
    <Stack>
      <PageHeader title={t`Processes`}>
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/processes/instances" />}>
          <Trans>What runs</Trans>
        </Button>
        {create}
      </PageHeader>
      <Group>
        <Switch size="xs" label={t`Show retired`} checked={retired} onChange={(event) => setRetired(event.currentTarget.checked)} />
      </Group>
      <StateView data={nodes} error={error} retry={retry} loading={<Loading rows={4} height={44} />}>
        {(all) => {
          const shown = all.filter(({ retiredAt }) => retired || retiredAt === null);
          return shown.length > 0 ? (
            <Definitions rows={shown} />
          ) : (
            <Message title={t`No processes yet`} action={create || undefined}>
              <Trans>A process leads work along a route: who does what, in which order, and who decides.</Trans>
            </Message>
          );
        }}
      </StateView>
      <Suspense>{creating && <NewProcess close={() => setCreating(false)} />}</Suspense>
    </Stack>
  );
}

function Definitions({ rows }: { rows: readonly DefinitionRow[] }) {
  const { t } = useLingui();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard
    <div className="processes-table" role="group" aria-label={t`Processes`} tabIndex={0}>
      <Table highlightOnHover verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t`Process`}</Table.Th>
            <Table.Th>{t`Version`}</Table.Th>
            <Table.Th>{t`Starts`}</Table.Th>
            <Table.Th ta="right">{t`Running`}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Definition key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Definition({ row }: { row: DefinitionRow }) {
  const { t } = useLingui();
  const format = useFormat();
  const starts = useStartWords();
  const failed = row.failed.totalCount;
  const count = format.number(failed);
  return (
    <Table.Tr>
      <Table.Td>
        <Link to="/processes/$id" params={{ id: row.id }} className="processes-name">
          {row.name}
        </Link>
        {row.isLocked && (
          <Badge variant="light" color="gray" radius="sm" ml={8}>
            <Trans>Built in</Trans>
          </Badge>
        )}
        {row.retiredAt && (
          <Badge variant="light" color="gray" radius="sm" ml={8}>
            <Trans>Retired</Trans>
          </Badge>
        )}
        {row.description && <div className="hint">{row.description}</div>}
      </Table.Td>
      <Table.Td className="figures">
        {row.latest ? (
          <>
            {row.latest.number}
            <div className="hint">{format.date(row.latest.createdAt)}</div>
          </>
        ) : (
          t`Draft`
        )}
      </Table.Td>
      <Table.Td>{starts(row)}</Table.Td>
      <Table.Td ta="right" className="figures">
        {row.running.totalCount > 0 ? (
          <Link to="/processes/instances" search={{ definition: row.id, status: ['RUNNING', 'SUSPENDED'] }}>
            {format.number(row.running.totalCount)}
          </Link>
        ) : (
          0
        )}
        {failed > 0 && (
          <div>
            <Link to="/processes/instances" search={{ definition: row.id, failed: true }} className="processes-failed">
              {t`${count} failed`}
            </Link>
          </div>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

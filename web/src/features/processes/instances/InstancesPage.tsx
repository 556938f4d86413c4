/** The processes that run or have run: by what they are runs of, how far they are, what failed. All of it in the address. */
import '../processes.css';
import '@mantine/core/styles/Checkbox.layer.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import type { RunningProcessesQuery } from '../../../api/generated/graphql';
import { useCan } from '../../../app/viewer';
import { PageHeader } from '../../../ui/PageHeader';
import { Loading, Message, StateView } from '../../../ui/StateView';
import { Filters } from './Filters';
import { InstanceTable } from './InstanceTable';
import { isFiltered, whereOf } from './search';

const MigrateDialog = lazy(() => import('./MigrateDialog'));
const StartProcess = lazy(() => import('../running/StartProcess'));
const route = getRouteApi('/shell/processes/instances');

const document = graphql(`
  query RunningProcesses($where: ProcessInstanceWhereInput!, $after: String) {
    processInstances(first: 50, after: $after, where: $where, orderBy: [{ field: STARTED_AT, direction: DESC }]) {
      nodes {
        ...ProcessInstanceCard
        subject {
          __typename
          ... on Claim {
            id
            number
            title
          }
          ... on Partner {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      totalCountPrecision
    }
  }
`);
export type Row = RunningProcessesQuery['processInstances']['nodes'][number];

export function InstancesPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayStart = useCan('tasks:write');
  const mayMigrate = useCan('catalogues:write');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<'start' | 'migrate' | null>(null);
  const variables = { where: whereOf(search), after: search.after };
  const [{ data, error }, again] = useQuery({ query: document, variables, requestPolicy: 'cache-and-network' });
  const retry = () => again({ requestPolicy: 'network-only' });
  const rows = data?.processInstances.nodes ?? [];
  const moved = rows.filter(({ id }) => chosen.has(id));
  return (
    <Stack>
      <PageHeader title={t`Processes that run`}>
        {mayMigrate && moved.length > 0 && (
          <Button variant="default" onClick={() => setDialog('migrate')}>
            <Trans>Move to another version…</Trans>
          </Button>
        )}
        {mayStart && (
          <Button onClick={() => setDialog('start')}>
            <Trans>Start a process</Trans>
          </Button>
        )}
      </PageHeader>
      <Filters search={search} change={(given) => void navigate({ search: given, replace: true })} />
      <StateView data={data} error={error} retry={retry} loading={<Loading rows={8} height={44} />}>
        {({ processInstances: { nodes, pageInfo } }) =>
          nodes.length > 0 ? (
            <>
              <InstanceTable rows={nodes} chosen={mayMigrate ? chosen : null} choose={setChosen} />
              <Group justify="flex-end">
                {search.after && (
                  <Button variant="default" onClick={() => void navigate({ search: { ...search, after: undefined } })}>
                    <Trans>To the newest</Trans>
                  </Button>
                )}
                {pageInfo.hasNextPage && pageInfo.endCursor && (
                  <Button variant="default" onClick={() => void navigate({ search: { ...search, after: pageInfo.endCursor ?? undefined } })}>
                    <Trans>Older ones</Trans>
                  </Button>
                )}
              </Group>
            </>
          ) : isFiltered(search) ? (
            <Message
              title={t`No process fits`}
              action={
                <Button variant="default" onClick={() => void navigate({ search: {} })}>
                  <Trans>Show all</Trans>
                </Button>
              }
            >
              <Trans>Nothing that runs or has run is as the filter wants it.</Trans>
            </Message>
          ) : (
            <Message title={t`Nothing runs yet`}>
              <Trans>Processes start by hand, by a claim's status or by its reason.</Trans>
            </Message>
          )
        }
      </StateView>
      <Suspense>
        {dialog === 'start' && (
          <StartProcess
            close={() => setDialog(null)}
            started={(id) => void navigate({ to: '/processes/instances/$id', params: { id } })}
          />
        )}
        {dialog === 'migrate' && (
          <MigrateDialog
            instances={moved}
            close={() => setDialog(null)}
            done={() => {
              setChosen(new Set());
              retry();
            }}
          />
        )}
      </Suspense>
    </Stack>
  );
}

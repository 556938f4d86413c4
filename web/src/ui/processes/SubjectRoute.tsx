/** The processes about a record: the map of the one that is chosen, the latest first, and a way to start another. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';

import type { ProcessSubjectKind } from '../../api/generated/graphql';
import { useFormat } from '../format';
import { Icon } from '../icons';
import { Loading, Message, StateView } from '../StateView';
import { words } from '../words';
import { ofSubjectDocument } from './documents';
import { LiveMap } from './LiveMap';
import { ProcessBadge } from './ProcessBadge';

const StartProcess = lazy(() => import('./StartProcess'));

interface Props {
  subject: { id: string; kind: ProcessSubjectKind };
  mayStart: boolean;
}

export function SubjectRoute({ subject, mayStart }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const [chosen, choose] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const variables = { subject: subject.id };
  const [{ data, error }, again] = useQuery({ query: ofSubjectDocument, variables, requestPolicy: 'cache-and-network' });
  const retry = () => again({ requestPolicy: 'network-only' });
  const start = mayStart && (
    <Button size="xs" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setStarting(true)}>
      <Trans>Start a process</Trans>
    </Button>
  );
  return (
    <Stack gap="sm">
      <StateView data={data} error={error} retry={retry} loading={<Loading rows={6} />}>
        {({ processInstances: { nodes } }) => {
          const shown = nodes.find(({ id }) => id === chosen) ?? nodes.find(({ status }) => status === 'RUNNING') ?? nodes[0];
          if (!shown) {
            return (
              <Message title={t`No process has run`} action={start || undefined}>
                <Trans>A process leads the work along a route: who does what, and in which order.</Trans>
              </Message>
            );
          }
          const options = nodes.map(({ id, definition, title, status, startedAt }) => ({
            value: id,
            label: `${definition?.name ?? title}, ${t(words.ProcessStatus[status])}, ${format.dateTime(startedAt)}`,
          }));
          return (
            <>
              <Group justify="space-between" align="end">
                {nodes.length > 1 ? (
                  <NativeSelect
                    size="xs"
                    label={t`Process`}
                    data={options}
                    value={shown.id}
                    onChange={(event) => choose(event.currentTarget.value)}
                  />
                ) : (
                  <strong>{shown.definition?.name ?? shown.title}</strong>
                )}
                <Group gap="xs">
                  <ProcessBadge status={shown.status} incidents={shown.incidents} />
                  <Button
                    size="xs"
                    variant="default"
                    renderRoot={(props) => <Link {...props} to="/processes/instances/$id" params={{ id: shown.id }} />}
                  >
                    <Trans>Open</Trans>
                  </Button>
                  {start}
                </Group>
              </Group>
              <LiveMap key={shown.id} id={shown.id} name={shown.definition?.name ?? shown.title} />
            </>
          );
        }}
      </StateView>
      <Suspense>
        {starting && (
          <StartProcess
            subject={subject}
            close={() => setStarting(false)}
            started={(id) => {
              choose(id);
              retry();
            }}
          />
        )}
      </Suspense>
    </Stack>
  );
}

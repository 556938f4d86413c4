/** The processes about a record: the map of the one that is chosen, the latest first, and a way to start another. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';

import type { ProcessSubjectKind } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { Icon } from '../../../ui/icons';
import { Loading, StateView } from '../../../ui/StateView';
import { words } from '../../../ui/words';
import { ofSubjectDocument } from './documents';
import { LiveMap } from './LiveMap';
import { ProcessBadge } from './ProcessBadge';

const StartProcess = lazy(() => import('./StartProcess'));

interface Props {
  subject: { id: string; kind: ProcessSubjectKind };
  /** Of the record: with another one, processes may have started by themselves. */
  version: number;
  mayStart: boolean;
}

export default function SubjectRoute({ subject, version, mayStart }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const [chosen, choose] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const variables = { subject: subject.id };
  const [{ data, error }, again] = useQuery({ query: ofSubjectDocument, variables, requestPolicy: 'cache-and-network' });
  const retry = () => again({ requestPolicy: 'network-only' });
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version) again({ requestPolicy: 'network-only' });
    seen.current = version;
  }, [again, version]);
  const start = mayStart && (
    <Button size="xs" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setStarting(true)}>
      <Trans>Start a process</Trans>
    </Button>
  );
  return (
    <Stack gap="sm">
      <StateView data={data} error={error} retry={retry} loading={<Loading rows={1} height={28} />}>
        {({ processInstances: { nodes } }) => {
          const shown = nodes.find(({ id }) => id === chosen) ?? nodes.find(({ status }) => status === 'RUNNING') ?? nodes[0];
          if (!shown) {
            return (
              <Group justify="space-between">
                <p className="hint">
                  <Trans>No process has run. A process leads the work along a route: who does what, and in which order.</Trans>
                </p>
                {start}
              </Group>
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

/** One process: its map, how it starts, its versions, what is done with it. */
import './processes.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';

import { useChange } from '../../api/change';
import type { ProcessDefinitionQuery } from '../../api/generated/graphql';
import { confirm } from '../../ui/confirm';
import { RouteMap } from './diagram/RouteMap';
import { useFormat } from '../../ui/format';
import { PageHeader } from '../../ui/PageHeader';
import { Failure, Loading, Message, NotFound } from '../../ui/StateView';
import { toast, toastFaults } from '../../ui/toasts';
import { definitionDocument, restoreDocument, retireDocument } from './documents';
import { Settings } from './Settings';
import { Versions } from './Versions';

const StartProcess = lazy(() => import('./running/StartProcess'));
const route = getRouteApi('/shell/processes/$id');
export type Definition = NonNullable<ProcessDefinitionQuery['processDefinition']>;

export function ProcessPage() {
  const { id } = route.useParams();
  const [{ data, error }, retry] = useQuery({ query: definitionDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const again = () => retry({ requestPolicy: 'network-only' });
  if (!data) return error ? <Failure page error={error} retry={again} /> : <Loading rows={8} />;
  return data.processDefinition ? <Shown definition={data.processDefinition} /> : <NotFound page />;
}

function Shown({ definition }: { definition: Definition }) {
  const { t } = useLingui();
  const format = useFormat();
  const { id, name, description, latest, isLocked, retiredAt, running, viewerPermissions } = definition;
  const mayDesign = viewerPermissions.canDesign;
  const count = format.number(running.totalCount);
  const moment = retiredAt && format.dateTime(retiredAt);
  return (
    <Stack>
      <PageHeader title={name}>
        {mayDesign && !isLocked && (
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/processes/$id/design" params={{ id }} />}>
            <Trans>Design</Trans>
          </Button>
        )}
        {mayDesign && !isLocked && <Retire definition={definition} />}
        {viewerPermissions.canStart && latest && !retiredAt && <Start id={id} />}
      </PageHeader>
      <Group gap="xs">
        {isLocked && (
          <Badge variant="light" color="gray" radius="sm">
            <Trans>Built in</Trans>
          </Badge>
        )}
        {moment && (
          <Badge variant="light" color="gray" radius="sm">
            <Trans>Retired, {moment}</Trans>
          </Badge>
        )}
        <Link to="/processes/instances" search={{ definition: id, status: ['RUNNING', 'SUSPENDED'] }} className="processes-name">
          {t`Running: ${count}`}
        </Link>
      </Group>
      {description && (
        <Text size="sm" maw="72ch">
          {description}
        </Text>
      )}
      {latest ? (
        <RouteMap xml={latest.xml} label={t`Map of ${name}`} />
      ) : (
        <Message title={t`Nothing is published yet`}>
          <Trans>The process can be started as soon as its draft is published.</Trans>
        </Message>
      )}
      <div className="processes-columns">
        <Settings definition={definition} />
        <Versions definition={definition} />
      </div>
    </Stack>
  );
}

function Start({ id }: { id: string }) {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trans>Start…</Trans>
      </Button>
      <Suspense>
        {open && (
          <StartProcess
            definition={id}
            close={() => setOpen(false)}
            started={(instance) => void navigate({ to: '/processes/instances/$id', params: { id: instance } })}
          />
        )}
      </Suspense>
    </>
  );
}

function Retire({ definition: { id, version, name, retiredAt } }: { definition: Definition }) {
  const { t } = useLingui();
  const [retire, retiring] = useChange(retireDocument);
  const [restore, restoring] = useChange(restoreDocument);
  const act = async () => {
    const question = {
      title: t`Retire “${name}”?`,
      text: t`It is not started any more. What runs goes on.`,
      action: t`Retire`,
    };
    if (retiredAt === null && !(await confirm(question))) return;
    const input = { id, expectedVersion: version };
    const { done, faults } = await (retiredAt === null ? retire({ input }) : restore({ input }));
    if (done) toast({ text: retiredAt === null ? t`“${name}” is retired` : t`“${name}” is in use again` });
    else toastFaults(faults);
  };
  return (
    <Button variant="default" loading={retiring || restoring} onClick={() => void act()}>
      {retiredAt === null ? t`Retire…` : t`Take into use again`}
    </Button>
  );
}

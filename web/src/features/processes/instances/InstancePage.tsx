/** One process that runs or has run: its map that follows each change, what failed, its record, what is done with it. */
import '../processes.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';

import { useChange } from '../../../api/change';
import { graphql } from '../../../api/generated';
import type { ProcessInstancePageQuery } from '../../../api/generated/graphql';
import { PageHeader } from '../../../ui/PageHeader';
import { LiveMap } from '../running/LiveMap';
import { ProcessBadge } from '../running/ProcessBadge';
import { Failure, Loading, NotFound } from '../../../ui/StateView';
import { Time } from '../../../ui/Time';
import { toast, toastFaults } from '../../../ui/toasts';
import { resumeDocument, retryDocument } from './documents';
import { History } from './History';
import { Subject } from './InstanceTable';

const MigrateDialog = lazy(() => import('./MigrateDialog'));
const ReasonDialog = lazy(() => import('./ReasonDialog'));
const route = getRouteApi('/shell/processes/instances/$id');

const document = graphql(`
  query ProcessInstancePage($id: ID!) {
    processInstance(id: $id) {
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
  }
`);
type Instance = NonNullable<ProcessInstancePageQuery['processInstance']>;

export function InstancePage() {
  const { id } = route.useParams();
  const [{ data, error }, again] = useQuery({ query: document, variables: { id }, requestPolicy: 'cache-and-network' });
  const retry = () => again({ requestPolicy: 'network-only' });
  if (!data) return error ? <Failure page error={error} retry={retry} /> : <Loading rows={8} height={44} />;
  return data.processInstance ? <Shown instance={data.processInstance} /> : <NotFound page />;
}

function Shown({ instance }: { instance: Instance }) {
  const { t } = useLingui();
  const { id, title, definition, definitionVersion, status, incidents, startedAt, startedBy, endedAt } = instance;
  const name = definition?.name ?? title;
  const number = definitionVersion?.number;
  return (
    <Stack>
      <PageHeader title={title}>
        <Acts instance={instance} />
      </PageHeader>
      <Group gap="sm">
        <ProcessBadge status={status} incidents={incidents} />
        {definition && (
          <Link to="/processes/$id" params={{ id: definition.id }} className="processes-name">
            {number === undefined ? name : t`${name}, version ${number}`}
          </Link>
        )}
        <Subject subject={instance.subject} />
        <span className="hint">
          <Trans>
            Started <Time value={startedAt} as="dateTime" />
          </Trans>
          {startedBy && `, ${startedBy.name}`}
          {endedAt && (
            <>
              {'; '}
              <Trans>
                ended <Time value={endedAt} as="dateTime" />
              </Trans>
            </>
          )}
        </span>
      </Group>
      <LiveMap id={id} name={name} failed={({ tokenId }) => retryOf(instance, tokenId)} />
      <History id={id} version={instance.version} />
    </Stack>
  );
}

function retryOf(instance: Instance, tokenId: string) {
  return <Retry instance={instance} tokenId={tokenId} />;
}

function Retry({ instance: { id, version, viewerPermissions }, tokenId }: { instance: Instance; tokenId: string }) {
  const { t } = useLingui();
  const [retry, busy] = useChange(retryDocument);
  if (!viewerPermissions.canRetry) return null;
  const act = async () => {
    const { done, payload, faults } = await retry({ input: { id, expectedVersion: version, tokenId } });
    if (!done) return toastFaults(faults);
    const still = (payload?.processInstance?.incidents ?? 0) > 0;
    return toast(still ? { kind: 'failed', text: t`It failed again` } : { text: t`It goes on` });
  };
  return (
    <Button size="compact-xs" variant="default" mt={4} loading={busy} onClick={() => void act()}>
      <Trans>Try again</Trans>
    </Button>
  );
}

function Acts({ instance }: { instance: Instance }) {
  const { t } = useLingui();
  const { id, version, viewerPermissions: may } = instance;
  const [dialog, setDialog] = useState<'suspend' | 'cancel' | 'migrate' | null>(null);
  const [resume, resuming] = useChange(resumeDocument);
  const goOn = async () => {
    const { done, faults } = await resume({ input: { id, expectedVersion: version } });
    if (done) toast({ text: t`The process goes on` });
    else toastFaults(faults);
  };
  const close = () => setDialog(null);
  return (
    <>
      {may.canMigrate && (
        <Button variant="default" onClick={() => setDialog('migrate')}>
          <Trans>Move to another version…</Trans>
        </Button>
      )}
      {may.canSuspend && (
        <Button variant="default" onClick={() => setDialog('suspend')}>
          <Trans>Suspend…</Trans>
        </Button>
      )}
      {may.canResume && (
        <Button loading={resuming} onClick={() => void goOn()}>
          <Trans>Resume</Trans>
        </Button>
      )}
      {may.canCancel && (
        <Button variant="default" onClick={() => setDialog('cancel')}>
          <Trans>Cancel the process…</Trans>
        </Button>
      )}
      <Suspense>
        {dialog === 'migrate' && <MigrateDialog instances={[instance]} close={close} done={close} />}
        {(dialog === 'suspend' || dialog === 'cancel') && <ReasonDialog {...{ instance, close }} act={dialog} />}
      </Suspense>
    </>
  );
}

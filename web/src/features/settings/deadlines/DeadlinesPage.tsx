/** How soon claims are answered and settled: the policies, in the order in which they are asked. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import { useChange } from '../../../api/change';
import { useEveryPage } from '../../../api/everyPage';
import type { DeadlinePoliciesQuery } from '../../../api/generated/graphql';
import { useCan } from '../../../app/viewer';
import { confirm } from '../../../ui/confirm';
import { PageHeader } from '../../../ui/PageHeader';
import { Loading, Message, StateView } from '../../../ui/StateView';
import { toast, toastFaults } from '../../../ui/toasts';
import { Panel } from '../Panel';
import { policiesDocument, recountDocument, type Policy } from './documents';
import { inOrder } from './draft';
import { PolicyTable } from './PolicyTable';

const PolicyDialog = lazy(() => import('./PolicyDialog'));
const pageOf = ({ deadlinePolicies }: DeadlinePoliciesQuery) => deadlinePolicies;

export function DeadlinesPage() {
  const { t } = useLingui();
  const mayWrite = useCan('catalogues:write');
  const { nodes, error, retry } = useEveryPage(policiesDocument, pageOf);
  const [opened, open] = useState<Policy | 'new' | null>(null);
  const used = nodes && inOrder(nodes.filter(({ archivedAt }) => archivedAt === null));
  const archived = nodes?.filter(({ archivedAt }) => archivedAt !== null) ?? [];
  const acts = mayWrite && (
    <Group gap="xs">
      <Recount />
      <Button size="sm" onClick={() => open('new')}>
        <Trans>New policy</Trans>
      </Button>
    </Group>
  );
  return (
    <Stack>
      <PageHeader title={t`Deadlines`}>{acts}</PageHeader>
      <StateView data={used} error={error} retry={retry} loading={<Loading rows={4} height={56} />}>
        {(policies) =>
          policies.length === 0 ? (
            <Message title={t`No deadlines are counted yet`} action={mayWrite && <Button onClick={() => open('new')}>{t`New policy`}</Button>}>
              <Trans>A policy without a partner, reason and importance is for all claims; others are for some of them.</Trans>
            </Message>
          ) : (
            <Panel
              title={t`Policies in use`}
              about={
                <Trans>
                  The first one that fits a claim applies: a partner's own go before others, then those of the nearest reason, then those of the
                  importance. A change counts for deadlines given from now on.
                </Trans>
              }
            >
              <PolicyTable policies={policies} mayWrite={mayWrite} edit={open} />
            </Panel>
          )
        }
      </StateView>
      {archived.length > 0 && (
        <Panel title={t`Archived`} about={<Text size="sm">{t`Claims keep the deadlines that these gave them.`}</Text>}>
          <PolicyTable policies={archived} mayWrite={mayWrite} edit={open} />
        </Panel>
      )}
      <Suspense>{opened && <PolicyDialog policy={opened === 'new' ? null : opened} close={() => open(null)} done={retry} />}</Suspense>
    </Stack>
  );
}

/** Deadlines that were given stay: whoever wants the open claims to follow asks for it. */
function Recount() {
  const { t } = useLingui();
  const [recount, busy] = useChange(recountDocument);
  const run = async () => {
    const question = {
      title: t`Count the deadlines of open claims anew?`,
      text: t`Each open claim gets the deadlines of the policy and the calendar as they are now. Of those that have passed by it, nobody is told.`,
      action: t`Count anew`,
    };
    if (!(await confirm(question))) return;
    const { faults, payload } = await recount({ input: {} });
    if (faults.length > 0) return toastFaults(faults);
    return toast({ text: plural(payload?.claims ?? 0, { one: '# open claim is being counted', other: '# open claims are being counted' }) });
  };
  return (
    <Button size="sm" variant="default" loading={busy} onClick={() => void run()}>
      <Trans>Count open claims anew…</Trans>
    </Button>
  );
}

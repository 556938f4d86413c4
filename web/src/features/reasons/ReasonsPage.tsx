/** Why claims arise: the tree of reasons; beside it the roles in which somebody takes part in a claim. */
import '@mantine/core/styles/Tabs.layer.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { useCan } from '../../app/viewer';
import { Icon } from '../../ui/icons';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/StateView';
import { ReasonTree, type Creating } from './ReasonTree';

const RoleDialog = lazy(async () => ({ default: (await import('./RoleDialog')).RoleDialog }));
const Roles = lazy(async () => ({ default: (await import('./Roles')).Roles }));
const route = getRouteApi('/shell/reasons');

export function ReasonsPage() {
  const { t } = useLingui();
  const { tab } = route.useSearch();
  const mayWrite = useCan('catalogues:write');
  const [creating, setCreating] = useState<Creating | 'role' | null>(null);
  const navigate = route.useNavigate();
  return (
    <Stack>
      <PageHeader title={t`Reasons`}>
        {mayWrite && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setCreating(tab ? 'role' : { parent: null })}>
            {tab ? <Trans>New role</Trans> : <Trans>New reason</Trans>}
          </Button>
        )}
      </PageHeader>
      <Tabs
        value={tab ?? 'reasons'}
        onChange={(wanted) => void navigate({ search: wanted === 'roles' ? { tab: 'roles' } : {} })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="reasons">
            <Trans>Reasons of claims</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="roles">
            <Trans>Roles of participants</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="reasons">
          <ReasonTree creating={creating === 'role' ? null : creating} setCreating={setCreating} />
        </Tabs.Panel>
        <Tabs.Panel value="roles">
          <Suspense fallback={<Loading rows={4} />}>
            <Roles />
          </Suspense>
          <Suspense>{creating === 'role' && <RoleDialog edited={null} close={() => setCreating(null)} />}</Suspense>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

/** A partner system: its rights, its partners, its tokens, and whether it may call. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Stack, TextInput } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';

import { useChange } from '../../../api/change';
import { useFormat } from '../../../ui/format';
import { PageHeader } from '../../../ui/PageHeader';
import { Failure, Loading, NotFound } from '../../../ui/StateView';
import { toast } from '../../../ui/toasts';
import { scopes as scopeWords } from '../scopes';
import { EditForm, type Value } from '../form/EditForm';
import { useRecordForm } from '../../../ui/form/useRecordForm';
import { Panel } from '../Panel';
import { NetworksField } from '../tokens/NetworksField';
import { ScopeChoice } from '../tokens/ScopeChoice';
import { Tokens } from '../tokens/Tokens';
import { ClientAccess } from './ClientAccess';
import { clientDocument, updateDocument, type System } from './documents';
import { PartnersField } from './PartnersField';
import { useClientWording } from './useClientWording';

const route = getRouteApi('/shell/settings/clients/$id');

const ClientSecret = lazy(() => import('./ClientSecret'));

export function ClientPage() {
  const { id } = route.useParams();
  const [{ data, error }, retry] = useQuery({ query: clientDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const again = () => retry({ requestPolicy: 'network-only' });
  if (!data) return error ? <Failure page error={error} retry={again} /> : <Loading rows={3} height={160} />;
  const { client } = data;
  return client ? <Card key={client.id} system={client} /> : <NotFound page action={<Back />} />;
}

function Back() {
  return (
    <Anchor component={Link} to="/settings/clients" size="sm">
      <Trans>All partner systems</Trans>
    </Anchor>
  );
}

function Card({ system }: { system: System }) {
  const { t } = useLingui();
  return (
    <Stack>
      <div>
        <Back />
        <PageHeader title={system.name}>
          {system.deactivatedAt && (
            <Badge variant="light" color="gray">
              <Trans context="partner system">Deactivated</Trans>
            </Badge>
          )}
        </PageHeader>
      </div>
      <Panel title={t`Rights`} id="rights">
        <Form system={system} />
      </Panel>
      <Tokens
        owner={{ clientId: system.id }}
        scopes={system.deactivatedAt ? undefined : system.scopes}
        about={t`The system sends a token with every request. A token may do at most what the system may.`}
      />
      <Suspense fallback={<Loading rows={1} height={190} />}>
        <ClientSecret system={system} />
      </Suspense>
      <ClientAccess system={system} />
    </Stack>
  );
}

const read = ({ name, scopes, partnerIds, networks }: System) => ({ name, scopes, partnerIds, networks });

function Form({ system }: { system: System }) {
  const { t } = useLingui();
  const format = useFormat();
  const [update, busy] = useChange(updateDocument);
  const form = useRecordForm(system, read, useClientWording());
  const { draft, set, faults } = form;
  const submit = async () => {
    const saved = await form.save(async (input) => {
      const { faults, payload } = await update({ input: { id: system.id, ...input } });
      return { faults, record: payload?.client };
    });
    if (saved) toast({ text: t`Saved` });
  };
  const tell = (field: string, value: Value) => {
    if (!Array.isArray(value)) return undefined;
    const ids: string[] = [...value];
    if (field === 'networks') return format.list(ids);
    return field === 'scopes'
      ? format.list(ids.map((scope) => (scopeWords[scope] ? t(scopeWords[scope]) : scope)))
      : format.number(ids.length);
  };
  return (
    <EditForm
      form={form}
      submit={() => void submit()}
      busy={busy}
      labels={{ name: t`Name`, scopes: t`What it may do at most`, partnerIds: t`Acts for partners`, networks: t`From which networks` }}
      tell={tell}
    >
      <TextInput
        className="wide"
        label={t`Name`}
        value={draft.name}
        onChange={(event) => set('name', event.currentTarget.value)}
        {...faults.field('name')}
      />
      <ScopeChoice
        label={t`What it may do at most`}
        description={t`A token keeps of its rights those that are left here.`}
        from={null}
        chosen={draft.scopes}
        choose={(scopes) => set('scopes', scopes.toSorted())}
        {...faults.field('scopes')}
      />
      <PartnersField chosen={draft.partnerIds} choose={(ids) => set('partnerIds', [...ids])} {...faults.field('partnerIds')} />
      <NetworksField chosen={draft.networks} choose={(named) => set('networks', [...named])} {...faults.field('networks')} />
    </EditForm>
  );
}

/** A performer role: what narrows it, and who performs it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { useChange } from '../../../api/change';
import { useCan } from '../../../app/viewer';
import { PageHeader } from '../../../ui/PageHeader';
import { Failure, Loading, NotFound } from '../../../ui/StateView';
import { toast, toastFaults } from '../../../ui/toasts';
import { objectKinds } from '../../../ui/wordsOfAccess';
import { Facts } from '../Facts';
import { EditForm } from '../form/EditForm';
import { useRecordForm } from '../../../ui/form/useRecordForm';
import { Panel } from '../Panel';
import { archiveDocument, roleDocument, unarchiveDocument, updateDocument, type Role } from './documents';
import { Members } from './Members';
import { RoleFields, type RoleDraft } from './RoleFields';
import { Marks } from './RolesPage';
import { useRoleWording } from './useRoleWording';

const route = getRouteApi('/shell/settings/roles/$id');

export function RolePage() {
  const { id } = route.useParams();
  const [{ data, error }, retry] = useQuery({ query: roleDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const again = () => retry({ requestPolicy: 'network-only' });
  if (!data) return error ? <Failure page error={error} retry={again} /> : <Loading rows={3} height={160} />;
  const role = data.performerRole;
  return role ? <Card key={role.id} role={role} again={again} /> : <NotFound page action={<Back />} />;
}

function Back() {
  return (
    <Anchor component={Link} to="/settings/roles" size="sm">
      <Trans>All performer roles</Trans>
    </Anchor>
  );
}

function Card({ role, again }: { role: Role; again: () => void }) {
  const { t } = useLingui();
  const mayWrite = useCan('catalogues:write');
  return (
    <Stack>
      <div>
        <Back />
        <PageHeader title={role.name}>
          <Marks role={role} />
          {mayWrite && !role.code && <Turn role={role} />}
        </PageHeader>
      </div>
      <Panel title={t`Role`} id="role">
        {mayWrite ? <Form role={role} /> : <Reading role={role} />}
      </Panel>
      <Members role={role} mayWrite={mayWrite && role.archivedAt === null} again={again} />
    </Stack>
  );
}

function Turn({ role }: { role: Role }) {
  const { t } = useLingui();
  const [archive, archiving] = useChange(archiveDocument);
  const [unarchive, unarchiving] = useChange(unarchiveDocument);
  const turn = async () => {
    const input = { id: role.id, expectedVersion: role.version };
    const { done, faults } = role.archivedAt ? await unarchive({ input }) : await archive({ input });
    if (!done) return toastFaults(faults);
    toast({ text: role.archivedAt ? t`“${role.name}” is in use again` : t`“${role.name}” is archived` });
  };
  return (
    <Button variant="default" loading={archiving || unarchiving} onClick={() => void turn()}>
      {role.archivedAt ? <Trans>Take back into use</Trans> : <Trans>Archive</Trans>}
    </Button>
  );
}

const read = (role: Role): RoleDraft => ({
  name: role.name,
  shortName: role.shortName ?? '',
  mainObjectKind: role.mainObjectKind ?? null,
  additionalObjectKind: role.additionalObjectKind ?? null,
});

function Form({ role }: { role: Role }) {
  const { t } = useLingui();
  const [update, busy] = useChange(updateDocument);
  const form = useRecordForm(role, read, useRoleWording());
  const submit = async () => {
    const saved = await form.save(async ({ shortName, ...input }) => {
      const given = { id: role.id, ...input, ...(shortName !== undefined && { shortName: shortName || null }) };
      const { faults, payload } = await update({ input: given });
      return { faults, record: payload?.performerRole };
    });
    if (saved) toast({ text: t`Saved` });
  };
  const kind = (value: unknown) => (typeof value === 'string' && objectKinds[value] ? t(objectKinds[value]) : undefined);
  return (
    <EditForm
      form={form}
      submit={() => void submit()}
      busy={busy}
      labels={{ name: t`Name`, shortName: t`Short name`, mainObjectKind: t`Narrowed by`, additionalObjectKind: t`And by` }}
      tell={(field, value) => (field.endsWith('Kind') ? kind(value) : undefined)}
    >
      <RoleFields draft={form.draft} set={form.set} faults={form.faults} />
    </EditForm>
  );
}

function Reading({ role }: { role: Role }) {
  const { t } = useLingui();
  const kinds = [role.mainObjectKind, role.additionalObjectKind].flatMap((kind) => (kind && objectKinds[kind] ? t(objectKinds[kind]) : []));
  return (
    <Group>
      <Facts
        facts={[
          [t`Short name`, role.shortName],
          [t`Narrowed by`, kinds.join(', ') || t`Not narrowed`],
        ]}
      />
    </Group>
  );
}

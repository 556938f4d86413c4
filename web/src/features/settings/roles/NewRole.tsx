/** Creates a performer role; its members are added on its own page. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import { createDocument } from './documents';
import { RoleFields, type RoleDraft } from './RoleFields';
import { useRoleWording } from './useRoleWording';

export default function NewRole({ close }: { close: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<RoleDraft>({ name: '', shortName: '', mainObjectKind: null, additionalObjectKind: null });
  const [create, busy] = useChange(createDocument);
  const faults = useFormFaults(Object.keys(draft), useRoleWording());
  const submit = async () => {
    const { faults: found, payload } = await create({ input: { ...draft, shortName: draft.shortName || null } });
    if (!faults.take(found) || !payload?.performerRole) return;
    toast({ text: t`“${payload.performerRole.name}” is created` });
    close();
    void navigate({ to: '/settings/roles/$id', params: { id: payload.performerRole.id } });
  };
  return (
    <Dialog title={t`New role`} close={close} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <RestOfFaults of={faults} />
          <div className="settings-fields">
            <RoleFields draft={draft} set={(field, value) => setDraft({ ...draft, [field]: value })} faults={faults} />
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Create</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

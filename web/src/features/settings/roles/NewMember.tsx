/** Lets a person perform a role: everywhere, or for the objects that it is narrowed by. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { useViewer } from '../../../app/viewer';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { ObjectPicker } from '../../../ui/pickers/ObjectPicker';
import type { Choice } from '../../../ui/pickers/Picker';
import { UserPicker } from '../../../ui/pickers/UserPicker';
import { toast } from '../../../ui/toasts';
import { addDocument, type Role } from './documents';

export function NewMember({ role, again }: { role: Role; again: () => void }) {
  const { t } = useLingui();
  const { organisation } = useViewer();
  const [user, setUser] = useState<Choice | null>(null);
  const [main, setMain] = useState<Choice | null>(null);
  const [additional, setAdditional] = useState<Choice | null>(null);
  const [add, busy] = useChange(addDocument);
  const faults = useFormFaults(['userId', 'mainObject', 'additionalObject'], {
    userId: ({ code }) => (code === 'DUPLICATE' ? t`This person performs it already.` : undefined),
  });
  const submit = async () => {
    const objects = { mainObject: main?.id ?? null, additionalObject: additional?.id ?? null };
    const { faults: found } = await add({ input: { roleId: role.id, userId: user?.id ?? '', ...objects } });
    if (!faults.take(found)) return;
    toast({ text: t`${user?.name} performs it now` });
    setUser(null);
    setMain(null);
    setAdditional(null);
    again();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (user) void submit();
      }}
    >
      <Stack gap="sm">
        <RestOfFaults of={faults} />
        <div className="settings-fields">
          <UserPicker label={t`Add somebody`} value={user} choose={setUser} clearable {...faults.field('userId')} />
          {role.mainObjectKind && (
            <ObjectPicker
              kind={role.mainObjectKind}
              organisation={organisation}
              label={t`For`}
              description={t`None: for all of them`}
              value={main}
              choose={setMain}
              {...faults.field('mainObject')}
            />
          )}
          {role.additionalObjectKind && (
            <ObjectPicker
              kind={role.additionalObjectKind}
              organisation={organisation}
              label={t`And for`}
              value={additional}
              choose={setAdditional}
              {...faults.field('additionalObject')}
            />
          )}
        </div>
        <Group>
          <Button type="submit" variant="default" loading={busy} disabled={!user}>
            <Trans>Add</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

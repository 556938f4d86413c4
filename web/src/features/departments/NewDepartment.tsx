/** A new department, at the top or under another one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import type { Choice } from '../../ui/pickers/Picker';
import { UserPicker } from '../../ui/pickers/UserPicker';
import { toast } from '../../ui/toasts';
import { createDocument, type Department } from './departments';

interface Props {
  parent: Department | null;
  close: () => void;
  done: (id: string) => void;
}

export function NewDepartment({ parent, close, done }: Props) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [head, setHead] = useState<Choice | null>(null);
  const [create, busy] = useChange(createDocument);
  const faults = useFormFaults(['name', 'headId']);

  const submit = async () => {
    const input = { name, headId: head?.id ?? null, parentId: parent?.id ?? null };
    const { faults: found, payload } = await create({ input });
    if (!faults.take(found) || !payload?.department) return;
    toast({ text: t`The department is created` });
    done(payload.department.id);
  };

  return (
    <Dialog title={t`New department`} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <Text size="sm">{parent ? <Trans>Under “{parent.name}”</Trans> : <Trans>At the top level</Trans>}</Text>
          <RestOfFaults of={faults} />
          <TextInput
            label={t`Name`}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            {...faults.field('name')}
            data-autofocus
          />
          <UserPicker label={t`Head`} value={head} choose={setHead} clearable {...faults.field('headId')} />
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

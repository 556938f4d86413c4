/** A new reason, at the top or under another one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { toast } from '../../ui/toasts';
import { createDocument, type Reason } from './reasons';

interface Props {
  parent: Reason | null;
  close: () => void;
  done: (id: string) => void;
}

export function NewReason({ parent, close, done }: Props) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [create, busy] = useChange(createDocument);
  const faults = useFormFaults(['name', 'description'], {
    name: ({ code }) => (code === 'DUPLICATE' ? t`There is a reason of this name here already.` : undefined),
  });

  const submit = async () => {
    const input = { name, description: description.trim() || null, parentId: parent?.id ?? null };
    const { faults: found, payload } = await create({ input });
    if (!faults.take(found) || !payload?.claimReason) return;
    toast({ text: t`The reason is created` });
    done(payload.claimReason.id);
  };

  return (
    <Dialog title={t`New reason`} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <Text size="sm">
            {parent ? <Trans>Under “{parent.name}”</Trans> : <Trans>At the top level</Trans>}
          </Text>
          <RestOfFaults of={faults} />
          <TextInput
            label={t`Name`}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            {...faults.field('name')}
            data-autofocus
          />
          <Textarea
            label={t`When it applies`}
            autosize
            minRows={2}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
            {...faults.field('description')}
          />
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

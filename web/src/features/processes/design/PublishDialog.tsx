/** Before publishing: what differs from the version that is started now, and what is new, in words. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { word, type Fault } from '../../../api/errors';
import { Dialog } from '../../../ui/Dialog';
import { toast } from '../../../ui/toasts';
import { publishDocument } from '../documents';
import { Changes, FirstVersion } from './Changes';
import { problemWord } from './problemWords';

interface Props {
  definition: { id: string; version: number; running?: number };
  before: string | null;
  after: string;
  close: () => void;
  published: (version: number) => void;
}

export default function PublishDialog({ definition, before, after, close, published }: Props) {
  const { t } = useLingui();
  const [note, setNote] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [publish, busy] = useChange(publishDocument);
  const submit = async () => {
    const input = { id: definition.id, expectedVersion: definition.version, note: note.trim() || null };
    const { done, payload, faults: found } = await publish({ input });
    setFaults(found);
    const made = payload?.processDefinition;
    if (!done || !made) return;
    const number = made.latest?.number ?? 1;
    toast({ text: t`Version ${number} is published` });
    published(made.version);
  };
  const told = [...new Set(faults.map((fault) => (fault.rule ? t(problemWord(fault.rule)) : word(fault))))];
  return (
    <Dialog title={t`Publish`} close={close} size="xl">
      <Stack>
        {told.length > 0 && (
          <Alert color="red" role="alert" title={t`This cannot be published`}>
            {told.map((each) => (
              <div key={each}>{each}</div>
            ))}
          </Alert>
        )}
        {before === null ? <FirstVersion /> : <Changes before={before} after={after} />}
        <Textarea
          label={t`What is new`}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          data-autofocus
        />
        <p className="hint">
          <Trans>What runs already stays on its version; what is started from now on takes this one.</Trans>
        </p>
        <Group justify="flex-end" className="dialog-foot">
          <Button variant="default" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button loading={busy} onClick={() => void submit()}>
            <Trans>Publish</Trans>
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

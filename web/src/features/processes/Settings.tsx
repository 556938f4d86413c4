/** What a process is called, how it starts, whether it holds its claim open. */
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Pill.layer.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Pill, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import type { ClaimStatus } from '../../api/generated/graphql';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { ReasonPicker } from '../../ui/pickers/ReasonPicker';
import { toast } from '../../ui/toasts';
import { words } from '../../ui/words';
import { saveDocument } from './documents';
import type { Definition } from './ProcessPage';
import { ReasonName } from './ReasonName';
import { useStartWords } from './useStartWords';

const statuses = Object.keys(words.ClaimStatus) as ClaimStatus[];

export function Settings({ definition }: { definition: Definition }) {
  const { t } = useLingui();
  const starts = useStartWords();
  const mayChange = definition.viewerPermissions.canDesign && !definition.isLocked;
  return (
    <section className="processes-part" aria-label={t`How it starts`}>
      <h2>
        <Trans>How it starts</Trans>
      </h2>
      {mayChange ? <Form key={definition.version} definition={definition} /> : <p>{starts(definition)}</p>}
    </section>
  );
}

function Form({ definition }: { definition: Definition }) {
  const { t } = useLingui();
  const { id, version, subjectKind } = definition;
  const [given, setGiven] = useState({
    name: definition.name,
    description: definition.description ?? '',
    startsByHand: definition.startsByHand,
    startStatuses: definition.startStatuses,
    startReasons: definition.startReasons,
    blocksClosing: definition.blocksClosing,
  });
  const set = (changed: Partial<typeof given>) => setGiven({ ...given, ...changed });
  const [save, busy] = useChange(saveDocument);
  const faults = useFormFaults(['name', 'description']);
  const submit = async () => {
    const input = { id, expectedVersion: version, ...given, description: given.description || null };
    const { faults: found } = await save({ input });
    if (faults.take(found)) toast({ text: t`Saved` });
  };
  const ofClaims = subjectKind === 'CLAIM';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <RestOfFaults of={faults} />
        <TextInput label={t`Name`} maxLength={250} value={given.name} onChange={(event) => set({ name: event.currentTarget.value })} {...faults.field('name')} />
        <Textarea
          label={t`When it applies`}
          autosize
          minRows={2}
          value={given.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
          {...faults.field('description')}
        />
        <Checkbox
          label={t`People start it by hand`}
          checked={given.startsByHand}
          onChange={(event) => set({ startsByHand: event.currentTarget.checked })}
        />
        {ofClaims && <Triggers {...{ given, set }} />}
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface TriggerProps {
  given: { startStatuses: readonly ClaimStatus[]; startReasons: readonly string[]; blocksClosing: boolean };
  set: (changed: Partial<{ startStatuses: ClaimStatus[]; startReasons: string[]; blocksClosing: boolean }>) => void;
}

function Triggers({ given, set }: TriggerProps) {
  const { t } = useLingui();
  return (
    <>
      <Checkbox.Group
        label={t`It starts when a claim comes to`}
        value={[...given.startStatuses]}
        onChange={(chosen) => set({ startStatuses: statuses.filter((status) => chosen.includes(status)) })}
      >
        <Stack gap={8} mt={6}>
          {statuses.map((status) => (
            <Checkbox key={status} size="sm" value={status} label={t(words.ClaimStatus[status])} />
          ))}
        </Stack>
      </Checkbox.Group>
      <ReasonPicker
        label={t`Only for claims of these reasons, and of those below them`}
        value={null}
        choose={(choice) => choice && set({ startReasons: [...new Set([...given.startReasons, choice.id])] })}
      />
      {given.startReasons.length > 0 && (
        <Group gap={6} role="group" aria-label={t`Reasons`}>
          {given.startReasons.map((reason) => (
            <Pill
              key={reason}
              withRemoveButton
              removeButtonProps={{ 'aria-label': t`Remove`, 'aria-hidden': false, tabIndex: 0 }}
              onRemove={() => set({ startReasons: given.startReasons.filter((each) => each !== reason) })}
            >
              <ReasonName id={reason} />
            </Pill>
          ))}
        </Group>
      )}
      <Checkbox
        label={t`Its claim cannot be settled while it runs`}
        checked={given.blocksClosing}
        onChange={(event) => set({ blocksClosing: event.currentTarget.checked })}
      />
    </>
  );
}

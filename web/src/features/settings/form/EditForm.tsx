/** The frame of a form over a record: what is wrong with it, who else changed it, and how it is saved. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import { RestOfFaults } from '../../../ui/formFaults';
import { ConflictNotice } from '../../../ui/form/ConflictNotice';
import type { Draft, RecordForm } from '../../../ui/form/useRecordForm';

/** What a field holds. */
export type Value = string | boolean | null | readonly string[];

interface Props<R, D extends Draft> {
  form: RecordForm<R, D>;
  submit: () => void;
  busy: boolean;
  /** What the fields are called. */
  labels: Record<keyof D & string, string>;
  /** How a field's value is told. */
  tell?: (field: keyof D & string, value: D[keyof D & string]) => ReactNode;
  children: ReactNode;
}

export function EditForm<R, D extends Draft>({ form, submit, busy, labels, tell, children }: Props<R, D>) {
  const { t } = useLingui();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isDirty) submit();
      }}
    >
      <Stack gap="sm">
        <RestOfFaults of={form.faults} />
        {form.conflict && (
          <ConflictNotice conflict={form.conflict} mine={form.draft} labels={labels} tell={tell} takeTheirs={form.takeTheirs} />
        )}
        <div className="settings-fields">{children}</div>
        <Group gap="xs">
          <Button type="submit" disabled={!form.isDirty} loading={busy}>
            <Trans>Save</Trans>
          </Button>
          {form.isDirty && (
            <Button variant="default" onClick={form.reset} aria-label={t`Undo what is not saved`}>
              <Trans>Undo</Trans>
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

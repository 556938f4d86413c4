/** Has a report mailed on schedule, or changes how it is. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import { createDocument, updateDocument } from './documents';
import { inputOf, type ScheduleDraft } from './draft';
import { NoMail } from './NoMail';
import { ScheduleFields } from './ScheduleFields';
import './schedules.css';

const shown = ['name', 'period', 'format', 'language', 'frequency', 'weekdays', 'dayOfMonth', 'time', 'recipients'];

interface Props {
  /** The schedule that is changed; none: a new one is made. */
  of: { id: string; version: number } | null;
  begin: ScheduleDraft;
  without: string | null;
  /** What the page shows and a schedule cannot. */
  note?: string | null;
  close: () => void;
}

export default function ScheduleDialog({ of, begin, without, note, close }: Props) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(begin);
  const [key] = useState(() => crypto.randomUUID());
  const [create, creating] = useChange(createDocument);
  const [update, updating] = useChange(updateDocument);
  const faults = useFormFaults(shown, {
    weekdays: () => t`Choose a weekday at least.`,
    recipients: ({ code }) => (code === 'NOT_FOUND' ? t`One of them is no longer of the staff: take them out.` : code === 'REQUIRED' ? t`Add somebody who gets it.` : undefined),
    time: () => t`A time is like 09:00.`,
  });
  const busy = creating || updating;
  const set = (change: Partial<ScheduleDraft>, ...paths: string[]) => {
    for (const path of paths) faults.clear(path);
    setDraft({ ...draft, ...change });
  };
  const submit = async () => {
    if (busy) return;
    const input = inputOf(draft);
    const told = of
      ? await update({ input: { ...input, id: of.id, expectedVersion: of.version } })
      : await create({ input: { ...input, idempotencyKey: `${key} ${JSON.stringify(input).length}` } });
    if (!faults.take(told.faults)) return;
    toast({ text: of ? t`Saved` : t`The report is mailed on schedule from now on` });
    close();
  };
  return (
    <Dialog title={of ? t`Change the schedule` : t`Mail on schedule`} close={close} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <NoMail />
          {note && <Alert color="blue" p="xs">{note}</Alert>}
          <ScheduleFields draft={draft} set={set} faults={faults} without={without} />
          <Group justify="space-between" gap="sm" className="dialog-foot">
            {of ? <span /> : <Link to="/settings/scheduled-reports" className="schedule-link"><Trans>All scheduled reports</Trans></Link>}
            <Group gap="sm">
              <Button variant="default" onClick={close}>
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit" loading={busy}>
                {of ? <Trans>Save</Trans> : <Trans>Create</Trans>}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

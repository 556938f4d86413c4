/** Has a report mailed on schedule. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import { createDocument } from './documents';
import { inputOf, type Mailed, type ScheduleDraft } from './draft';
import type { Setter } from './ScheduleFields';
import { paths, ScheduleForm } from './ScheduleForm';
import { useScheduleWording } from './useScheduleWording';

interface Props {
  mailed: Mailed;
  begin: ScheduleDraft;
  without: string | null;
  /** What the page shows and a schedule cannot. */
  note: string | null;
  close: () => void;
}

export default function NewSchedule({ mailed, begin, without, note, close }: Props) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(begin);
  const [key] = useState(() => crypto.randomUUID());
  const [create, busy] = useChange(createDocument);
  const faults = useFormFaults(paths, useScheduleWording());
  const set: Setter = (field, value) => {
    faults.clear(field);
    setDraft({ ...draft, [field]: value });
  };
  const submit = async () => {
    const input = { ...mailed, ...inputOf(draft) };
    const told = await create({ input: { ...input, idempotencyKey: `${key} ${JSON.stringify(input).length}` } });
    if (!faults.take(told.faults)) return;
    toast({ text: t`The report is mailed on schedule from now on` });
    close();
  };
  return (
    <Dialog title={t`Mail on schedule`} close={close} size="lg">
      <ScheduleForm
        {...{ draft, set, faults, without, submit, busy, close }}
        action={<Trans>Create</Trans>}
        aside={
          <Link to="/settings/scheduled-reports" className="schedule-link">
            <Trans>All scheduled reports</Trans>
          </Link>
        }
      >
        {note && (
          <Alert color="blue" p="xs">
            {note}
          </Alert>
        )}
      </ScheduleForm>
    </Dialog>
  );
}

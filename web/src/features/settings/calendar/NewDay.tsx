/** Adds one date, or changes it: free, or worked at hours of its own. */
import '@mantine/core/styles/Checkbox.layer.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { useChange } from '../../../api/change';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { setDaysDocument } from './documents';
import { HourInput } from './Week';

interface Props {
  year: number;
  versioned: { id: string; expectedVersion: number };
  done: () => void;
}

export function NewDay({ year, versioned, done }: Props) {
  const { t } = useLingui();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [isWorked, setIsWorked] = useState(false);
  const [hours, setHours] = useState({ opens: '09:00', closes: '17:00' });
  const [save, busy] = useChange(setDaysDocument);
  const faults = useFormFaults(['days.0.date', 'days.0.name']);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!date) return void faults.take([{ code: 'REQUIRED', path: ['days', '0', 'date'] }]);
    const day = { date, name: name.trim() || null, ...(isWorked ? hours : { opens: null, closes: null }) };
    const { faults: found } = await save({ input: { ...versioned, days: [day] } });
    if (faults.take(found)) done();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} aria-label={t`Add a date`}>
      <Stack gap="xs">
        <RestOfFaults of={faults} />
        <div className="calendar-new">
          <TextInput
            type="date"
            label={t`Date`}
            min={`${year}-01-01`}
            max={`${year}-12-31`}
            value={date}
            onChange={({ currentTarget }) => setDate(currentTarget.value)}
            {...faults.field('days.0.date')}
          />
          <TextInput
            label={t({ message: 'Name', context: 'holiday' })}
            value={name}
            maxLength={250}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            {...faults.field('days.0.name')}
          />
          <Checkbox label={t`Worked`} checked={isWorked} onChange={({ currentTarget: { checked } }) => setIsWorked(checked)} />
          {isWorked && (
            <>
              <HourInput label={t`Work begins`} value={hours.opens} change={(opens) => setHours({ ...hours, opens })} />
              <HourInput label={t`Work ends`} value={hours.closes} change={(closes) => setHours({ ...hours, closes })} />
            </>
          )}
          <Button type="submit" variant="default" loading={busy}>
            <Trans>Add</Trans>
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** Which weekdays are worked, from when to when. */
import '@mantine/core/styles/Checkbox.layer.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { useChange } from '../../../api/change';
import type { Weekday } from '../../../api/generated/graphql';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import { words } from '../../../ui/words';
import { weekDocument, type WorkCalendar } from './documents';

const weekdays = Object.keys(words.Weekday) as Weekday[];
const usual = { opens: '09:00', closes: '18:00' };

interface Props {
  calendar: WorkCalendar;
  mayWrite: boolean;
  again: () => void;
}

export function Week({ calendar, mayWrite, again }: Props) {
  const { t } = useLingui();
  const [week, setWeek] = useState(() => new Map(calendar.week.map(({ weekday, opens, closes }) => [weekday, { opens, closes }])));
  const [save, busy] = useChange(weekDocument);
  const given = weekdays.flatMap((weekday) => {
    const hours = week.get(weekday);
    return hours ? [{ weekday, ...hours }] : [];
  });
  const faults = useFormFaults(given.flatMap((_, at) => [`week.${at}.opens`, `week.${at}.closes`]));
  const change = (weekday: Weekday, hours: typeof usual | null) => {
    const next = new Map(week);
    if (hours) next.set(weekday, hours);
    else next.delete(weekday);
    setWeek(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const { faults: found } = await save({ input: { id: calendar.id, expectedVersion: calendar.version, week: given } });
    if (found.some(({ code }) => code === 'VERSION_CONFLICT')) again();
    if (faults.take(found)) toast({ text: t`Saved` });
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <RestOfFaults of={faults} />
        {weekdays.map((weekday) => (
          <OneDay key={weekday} weekday={weekday} hours={week.get(weekday)} mayWrite={mayWrite} change={(hours) => change(weekday, hours)} />
        ))}
        {mayWrite && (
          <Group mt="xs">
            <Button type="submit" loading={busy}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

interface DayProps {
  weekday: Weekday;
  hours: typeof usual | undefined;
  mayWrite: boolean;
  change: (hours: typeof usual | null) => void;
}

function OneDay({ weekday, hours, mayWrite, change }: DayProps) {
  const { t } = useLingui();
  const name = t(words.Weekday[weekday]);
  return (
    <div className="calendar-weekday">
      <Checkbox
        label={name}
        checked={hours !== undefined}
        disabled={!mayWrite}
        onChange={({ currentTarget: { checked } }) => change(checked ? usual : null)}
      />
      {hours ? (
        <>
          <HourInput label={t`${name}: work begins`} value={hours.opens} readOnly={!mayWrite} change={(opens) => change({ ...hours, opens })} />
          <span aria-hidden>–</span>
          <HourInput label={t`${name}: work ends`} value={hours.closes} readOnly={!mayWrite} change={(closes) => change({ ...hours, closes })} />
        </>
      ) : (
        <span className="hint">
          <Trans>free</Trans>
        </span>
      )}
    </div>
  );
}

interface HourProps {
  label: string;
  value: string;
  readOnly?: boolean;
  change: (value: string) => void;
}

export function HourInput({ label, value, readOnly, change }: HourProps) {
  return (
    <input
      type="time"
      className="calendar-hour"
      aria-label={label}
      value={value}
      readOnly={readOnly}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

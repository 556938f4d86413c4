/** The frame of a schedule's form: what is wrong, the fields, the buttons. */
import './schedules.css';

import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import { RestOfFaults } from '../../../ui/formFaults';
import { NoMail } from './NoMail';
import { ScheduleFields, type FieldsProps } from './ScheduleFields';

interface Props extends FieldsProps {
  submit: () => Promise<void>;
  busy: boolean;
  close: () => void;
  action: ReactNode;
  /** What stands above the fields. */
  children?: ReactNode;
  /** What stands beside the buttons. */
  aside?: ReactNode;
}

/** The paths of a schedule's input that stand in its form. */
export const paths = ['name', 'period', 'format', 'language', 'frequency', 'weekdays', 'dayOfMonth', 'time', 'recipients'];

export function ScheduleForm({ submit, busy, close, action, children, aside, ...fields }: Props) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <Stack gap="sm">
        <RestOfFaults of={fields.faults} />
        <NoMail />
        {children}
        <ScheduleFields {...fields} />
        <Group justify="space-between" gap="sm" className="dialog-foot">
          {aside ?? <span />}
          <Group gap="sm">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              {action}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

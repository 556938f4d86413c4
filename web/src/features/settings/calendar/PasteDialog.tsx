/** Sets a year's days by a list that somebody has elsewhere. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { useFormat } from '../../../ui/format';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import { setDaysDocument } from './documents';
import { pasted } from './pasted';

interface Props {
  year: number;
  versioned: { id: string; expectedVersion: number };
  close: () => void;
  done: () => void;
}

export default function PasteDialog({ year, versioned, close, done }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const [text, setText] = useState('');
  const [save, busy] = useChange(setDaysDocument);
  const faults = useFormFaults([]);
  const { days, wrong } = pasted(text);
  const lines = format.list(wrong.slice(0, 5).map(String));
  const submit = async () => {
    if (busy || days.length === 0 || wrong.length > 0) return;
    const { faults: found } = await save({ input: { ...versioned, days } });
    if (!faults.take(found)) return;
    toast({ text: plural(days.length, { one: '# date is set', other: '# dates are set' }) });
    done();
    close();
  };
  return (
    <Dialog title={t`Paste a list of dates`} close={close} size="md">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <Textarea
            label={t`Dates, one a line`}
            description={t`A date, hours where it is worked, a name: ${year}-05-01 Holiday, or 31.12.${year} 09:00-13:00 Short day`}
            data-autofocus
            autosize
            minRows={8}
            maxRows={16}
            value={text}
            onChange={({ currentTarget: { value } }) => setText(value)}
            error={wrong.length > 0 ? t`Not understood: line ${lines}` : undefined}
          />
          <Text size="sm" c="dimmed" aria-live="polite">
            {plural(days.length, { one: '# date is understood', other: '# dates are understood' })}
          </Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy} disabled={days.length === 0 || wrong.length > 0}>
              <Trans>Set these dates</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

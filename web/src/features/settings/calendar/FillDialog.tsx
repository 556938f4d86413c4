/** Fills in the public holidays of a country and year beside what is told already. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';

import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { Picker, type Choice } from '../../../ui/pickers/Picker';
import { toast } from '../../../ui/toasts';
import { fillDocument, type WorkCalendar } from './documents';

interface Props {
  calendar: WorkCalendar;
  year: number;
  close: () => void;
  done: () => void;
}

const MOST = 50;

export default function FillDialog({ calendar, year, close, done }: Props) {
  const { t, i18n } = useLingui();
  const countries = useMemo(() => {
    const names = new Intl.DisplayNames(i18n.locale, { type: 'region' });
    return calendar.holidayCountries
      .map((id) => ({ id, name: names.of(id) ?? id, hint: id }))
      .toSorted((one, other) => one.name.localeCompare(other.name, i18n.locale));
  }, [calendar.holidayCountries, i18n.locale]);
  const [country, setCountry] = useState<Choice | null>(() => (i18n.locale === 'ru' ? (countries.find(({ id }) => id === 'RU') ?? null) : null));
  const [typed, search] = useState('');
  const [fill, busy] = useChange(fillDocument);
  const faults = useFormFaults(['country']);
  const wanted = typed.trim().toLocaleLowerCase();
  const choices = countries.filter(({ id, name }) => `${name} ${id}`.toLocaleLowerCase().includes(wanted)).slice(0, MOST);

  const submit = async () => {
    if (busy) return;
    if (!country) return void faults.take([{ code: 'REQUIRED', path: ['country'] }]);
    const { faults: found } = await fill({ input: { id: calendar.id, expectedVersion: calendar.version, country: country.id, year } });
    if (!faults.take(found)) return;
    toast({ text: t`The public holidays of ${year} are filled in` });
    done();
    close();
  };
  return (
    <Dialog title={t`Public holidays of ${year}`} close={close} size="sm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <Picker
            label={t`Country`}
            autoFocus
            value={country}
            choose={(chosen) => {
              faults.clear('country');
              setCountry(chosen);
            }}
            found={{ choices, words: typed, search, open: () => {} }}
            {...faults.field('country')}
          />
          <Text size="sm" c="dimmed">
            <Trans>Dates that are told already stay as they are. Check the days worked instead: not every government tells them early.</Trans>
          </Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Fill in</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

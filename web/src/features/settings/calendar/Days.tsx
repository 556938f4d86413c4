/** The dates of a year that are not worked as their weekdays are; how they are filled in, pasted and copied. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Stack, Table, Text } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';

import { useChange } from '../../../api/change';
import { useEveryPage } from '../../../api/everyPage';
import { graphql } from '../../../api/generated';
import type { EveryCalendarDayQuery } from '../../../api/generated/graphql';
import { confirm } from '../../../ui/confirm';
import { useFormat } from '../../../ui/format';
import { Icon } from '../../../ui/icons';
import { Loading, StateView } from '../../../ui/StateView';
import { toast, toastFaults } from '../../../ui/toasts';
import { Panel } from '../Panel';
import { clearDaysDocument, setDaysDocument, type Day, type WorkCalendar } from './documents';
import { NewDay } from './NewDay';

const FillDialog = lazy(() => import('./FillDialog'));
const PasteDialog = lazy(() => import('./PasteDialog'));

const allDocument = graphql(`
  query EveryCalendarDay($after: String) {
    workCalendar {
      id
      days(first: 100, after: $after) {
        nodes {
          id
          date
          opens
          closes
          name
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
const noPage: Page = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
type Page = NonNullable<EveryCalendarDayQuery['workCalendar']>['days'];
const pageOf = ({ workCalendar }: EveryCalendarDayQuery) => workCalendar?.days ?? noPage;

interface Props {
  calendar: WorkCalendar;
  mayWrite: boolean;
  again: () => void;
}

export function Days({ calendar, mayWrite, again }: Props) {
  const { t } = useLingui();
  const [year, setYear] = useState(() => new Date().getFullYear());
  const [opened, open] = useState<'fill' | 'paste' | null>(null);
  const { nodes, error, retry } = useEveryPage(allDocument, pageOf);
  const days = useMemo(() => nodes?.filter(({ date }) => date.startsWith(`${year}-`)), [nodes, year]);
  const [setDays] = useChange(setDaysDocument);
  const [clearDays] = useChange(clearDaysDocument);
  const versioned = { id: calendar.id, expectedVersion: calendar.version };
  const changed = () => {
    again();
    retry();
  };

  const remove = async (day: Day) => {
    const { faults } = await clearDays({ input: { ...versioned, dates: [day.date] } });
    if (faults.length > 0) toastFaults(faults);
    changed();
  };
  const copy = async () => {
    const next = year + 1;
    const own = (days ?? []).flatMap(({ date, opens, closes, name }) => (date.endsWith('-02-29') ? [] : [{ date: `${next}${date.slice(4)}`, opens, closes, name }]));
    const question = { title: t`Copy to ${next}?`, text: t`The dates of ${next} that are told already are replaced by those of ${year}, each on the same date.`, action: t`Copy` };
    if (!(await confirm(question))) return;
    const { faults } = await setDays({ input: { ...versioned, days: own, replaceYear: next } });
    if (faults.length > 0) return toastFaults(faults);
    toast({ text: t`${next} is as ${year} now` });
    setYear(next);
    return changed();
  };

  return (
    <Panel
      title={t`Holidays and other days`}
      id="days"
      about={<Trans>Dates that are free though their weekday is worked, worked though it is free, or worked at other hours.</Trans>}
      actions={
        mayWrite && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => open('fill')}>
              <Trans>Fill in public holidays…</Trans>
            </Button>
            <Button size="xs" variant="default" onClick={() => open('paste')}>
              <Trans>Paste a list…</Trans>
            </Button>
            <Button size="xs" variant="default" disabled={!days?.length} onClick={() => void copy()}>
              <Trans>Copy to {year + 1}…</Trans>
            </Button>
          </Group>
        )
      }
    >
      <Stack gap="sm">
        <Group gap="xs" role="group" aria-label={t`Year`}>
          <ActionIcon variant="default" size={30} aria-label={t`The year before`} onClick={() => setYear(year - 1)}>
            <Icon name="left" size={16} />
          </ActionIcon>
          <Text fw={600} className="figures" aria-live="polite">
            {year}
          </Text>
          <ActionIcon variant="default" size={30} aria-label={t`The next year`} onClick={() => setYear(year + 1)}>
            <Icon name="right" size={16} />
          </ActionIcon>
        </Group>
        <StateView data={days} error={error} retry={retry} loading={<Loading rows={6} height={32} />}>
          {(found) => <Dates days={found} year={year} remove={mayWrite ? (day) => void remove(day) : undefined} />}
        </StateView>
        {mayWrite && <NewDay key={`${calendar.version} ${year}`} year={year} versioned={versioned} done={changed} />}
      </Stack>
      <Suspense>
        {opened === 'fill' && <FillDialog calendar={calendar} year={year} close={() => open(null)} done={changed} />}
        {opened === 'paste' && <PasteDialog year={year} versioned={versioned} close={() => open(null)} done={changed} />}
      </Suspense>
    </Panel>
  );
}

function Dates({ days, year, remove }: { days: readonly Day[]; year: number; remove?: (day: Day) => void }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const weekday = useMemo(() => new Intl.DateTimeFormat(i18n.locale, { weekday: 'short', timeZone: 'UTC' }), [i18n.locale]);
  if (days.length === 0)
    return (
      <Text size="sm" c="dimmed">
        <Trans>Every date of {year} is worked as its weekday is. Fill in the public holidays of a country, or paste a list.</Trans>
      </Text>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard
    <div className="settings-table" role="group" aria-label={t`Days of ${year}`} tabIndex={0}>
      <Table verticalSpacing={5} aria-label={t`Days of ${year}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Date</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Worked</Trans>
            </Table.Th>
            <Table.Th>
              <Trans context="holiday">Name</Trans>
            </Table.Th>
            {remove && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map((day) => (
            <Table.Tr key={day.date}>
              <Table.Td className="figures">
                {format.day(day.date)}, {weekday.format(new Date(day.date))}
              </Table.Td>
              <Table.Td>{day.opens ? `${day.opens} – ${day.closes}` : <Trans>free</Trans>}</Table.Td>
              <Table.Td>{day.name}</Table.Td>
              {remove && (
                <Table.Td ta="right">
                  <Button size="compact-sm" variant="default" aria-label={t`Remove: ${format.day(day.date)}`} onClick={() => remove(day)}>
                    <Trans>Remove</Trans>
                  </Button>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

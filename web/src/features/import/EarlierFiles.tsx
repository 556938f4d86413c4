/** Files that were sent before: to go on with, or to delete. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';

import { confirm } from '../../ui/confirm';
import { Time } from '../../ui/Time';
import { toast, toastFaults } from '../../ui/toasts';
import { discard, written } from './imports';
import { place, type Step } from './search';
import type { Sent } from './useFiles';
import { useWhat } from './what';

const route = getRouteApi('/shell/import');

const stepOf = ({ done, begun, checked }: Sent): Step => (begun ? 'run' : done ? 'report' : checked ? 'check' : 'columns');

export function EarlierFiles({ files, drop }: { files: readonly Sent[]; drop: (id: string) => void }) {
  const { t } = useLingui();
  const what = useWhat();
  if (files.length === 0) return null;

  const remove = async ({ id, name }: Sent) => {
    const asked = { title: t`Delete ${name}?`, text: t`What was imported from it stays.`, action: t`Delete`, danger: true };
    if (!(await confirm(asked))) return;
    const { faults = [] } = await discard(what, id);
    const others = faults.filter(({ code }) => code !== 'NOT_FOUND'); // gone is gone
    if (others.length > 0) return toastFaults(others);
    drop(id);
    toast({ text: t`${name} is deleted` });
  };

  return (
    <Stack gap="xs">
      <Title order={2} size="h5" id="earlier">
        <Trans>Files sent before</Trans>
      </Title>
      <Table aria-labelledby="earlier" className="import-earlier">
        <Table.Tbody>
          {files.map((file) => (
            <Table.Tr key={file.id}>
              <Table.Th scope="row">
                {file.name}
                <Text size="xs" c="dimmed" fw={400}>
                  <Plural value={file.total} one="# row" other="# rows" /> · <State of={file} />
                </Text>
              </Table.Th>
              <Table.Td>
                <Text size="xs" c="dimmed">
                  <Trans>
                    Kept until <Time value={file.expiresAt} as="dateTime" />
                  </Trans>
                </Text>
              </Table.Td>
              <Table.Td>
                <Group gap="xs" justify="flex-end">
                  <route.Link to="." search={place({ file: file.id, step: stepOf(file) })} aria-label={t`Go on with ${file.name}`}>
                    <Trans>Go on</Trans>
                  </route.Link>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    onClick={() => void remove(file)}
                    aria-label={t`Delete ${file.name}`}
                  >
                    <Trans>Delete</Trans>
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function State({ of: { done, begun, checked } }: { of: Sent }) {
  const what = useWhat();
  if (begun) return <Trans>the import was cut off</Trans>;
  if (done && what === 'orders') return <Plural value={written(done.report)} one="# row imported" other="# rows imported" />;
  if (done) return <Plural value={done.report.imported} one="# claim imported" other="# claims imported" />;
  if (checked) return <Trans>checked, not imported</Trans>;
  return <Trans>not imported</Trans>;
}

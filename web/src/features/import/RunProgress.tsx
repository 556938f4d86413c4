/** How far a run is, and its end if the user wants it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Progress, Stack, Text } from '@mantine/core';

import { useFormat } from '../../ui/format';

interface Props {
  title: string;
  rows: number;
  total: number;
  stop: () => void;
}

export function RunProgress({ title, rows, total, stop }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <Stack gap={6} role="group" aria-label={title}>
      <Group justify="space-between">
        <div>
          <Text size="sm" fw={600} role="status">
            {title}
          </Text>
          <Text size="sm" className="figures">
            <Trans>
              {format.number(rows)} of {format.number(total)} rows
            </Trans>
          </Text>
        </div>
        <Button variant="default" onClick={stop}>
          <Trans>Stop</Trans>
        </Button>
      </Group>
      <Progress value={total ? (rows / total) * 100 : 0} animated aria-label={t`Part of the rows that is read`} />
    </Stack>
  );
}

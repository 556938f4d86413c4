/** Somebody else saved the draft meanwhile: theirs or mine is chosen, and mine can be kept as a file before. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Text } from '@mantine/core';

import { useFormat } from '../../../ui/format';

interface Props {
  changedAt: string | null | undefined;
  theirs: () => void;
  mine: () => void;
  save: () => void;
}

export function ConflictNotice({ changedAt, theirs, mine, save }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const moment = changedAt && format.dateTime(changedAt);
  return (
    <Alert color="yellow" role="alert" title={t`Somebody changed this process meanwhile`}>
      <Text size="sm">
        {moment ? t`It was changed at ${moment}. What you draw is not saved until you choose.` : t`What you draw is not saved until you choose.`}
      </Text>
      <Group mt="xs" gap="xs">
        <Button size="xs" variant="default" onClick={save}>
          <Trans>Keep mine as a file</Trans>
        </Button>
        <Button size="xs" variant="default" onClick={theirs}>
          <Trans>Show theirs</Trans>
        </Button>
        <Button size="xs" onClick={mine}>
          <Trans>Save mine over theirs</Trans>
        </Button>
      </Group>
    </Alert>
  );
}

/** Asks a question; Escape is a no. */
import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';

import { Dialog } from './Dialog';
import type { Asked } from './confirm';

export default function ConfirmDialog({ question }: { question: Asked }) {
  const { title, text, action, danger, answer } = question;
  return (
    <Dialog title={title} close={() => answer(false)} size="sm">
      <Stack>
        <Text size="sm">{text}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => answer(false)} data-autofocus>
            <Trans>Cancel</Trans>
          </Button>
          <Button color={danger ? 'red' : undefined} onClick={() => answer(true)}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** A question before what cannot be taken back: `if (await confirm({ title, text, action })) …`. */
import { Trans } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';

interface Question {
  title: string;
  text: string;
  /** The word on the button that does it. */
  action: string;
  danger?: boolean;
}

interface Asked extends Question {
  answer: (yes: boolean) => void;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function change(next: Asked | null) {
  asked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = () => asked;

export function confirm(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      change(null);
      resolve(yes);
    };
    change({ ...question, answer });
  });
}

export function ConfirmDialog() {
  const question = useSyncExternalStore(subscribe, current);
  if (!question) return null;
  const { title, text, action, danger, answer } = question;
  return (
    <Modal opened onClose={() => answer(false)} title={title} withCloseButton={false}>
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
    </Modal>
  );
}

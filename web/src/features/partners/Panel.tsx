/** A part of the card with a title of its own. */
import { Group, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

export function Panel({ title, action, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="partner-panel">
      <Group justify="space-between" gap="xs" mih={28} mb={6} wrap="nowrap">
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        {action}
      </Group>
      {children}
    </section>
  );
}

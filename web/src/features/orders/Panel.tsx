/** A part of the card with a title of its own. */
import { Group, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

export function Panel({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="document-panel">
      <Group justify="space-between" gap="xs" mih={28} mb={6}>
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        {action}
      </Group>
      {children}
    </section>
  );
}

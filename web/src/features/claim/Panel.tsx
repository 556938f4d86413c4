/** A part of the card with a title of its own. */
import { Group, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  action?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Panel({ title, action, children, className = '' }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`card-panel ${className}`}>
      <Group justify="space-between" gap="xs" mih={28} mb={6} wrap="nowrap" className="card-panel-title">
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        {action}
      </Group>
      {children}
    </section>
  );
}

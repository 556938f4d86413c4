/** A part of the card with a title of its own. */
import { Trans } from '@lingui/react/macro';
import { Group, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  action?: ReactNode;
  /** Customers do not see it. */
  internal?: boolean;
  children: ReactNode;
  className?: string;
}

export function Panel({ title, action, internal, children, className = '' }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`card-panel ${internal ? 'card-internal' : ''} ${className}`}>
      <Group justify="space-between" gap="xs" mih={28} mb={6} className="card-panel-title">
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        {internal && (
          <Text size="xs" c="dimmed">
            <Trans>Customers do not see it</Trans>
          </Text>
        )}
        {action}
      </Group>
      {children}
    </section>
  );
}

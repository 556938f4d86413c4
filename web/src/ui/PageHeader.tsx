/** A page's title, which the browser's tab shows too, and what can be done with the page as a whole. */
import { Group, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

import { announce } from './announce';

export function PageHeader({ title, children }: { title: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Redress`;
    announce(title);
  }, [title]);
  return (
    <Group justify="space-between" gap="sm" mih={36} component="div">
      <Title order={1} size="h3">
        {title}
      </Title>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}

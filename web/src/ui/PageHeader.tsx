/** A page's title, which the browser's tab shows too, and what can be done with the page as a whole. */
import { Group, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

import { announce } from './announce';

/** Name the browser's tab after the page, and tell those who do not see it where they are now. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    if (title === undefined) return;
    document.title = `${title} · Redress`;
    announce(title);
  }, [title]);
}

export function PageHeader({ title, children }: { title: string; children?: ReactNode }) {
  useTitle(title);
  return (
    <Group justify="space-between" gap="sm" mih={36} component="div">
      <Title order={1} size="h3">
        {title}
      </Title>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}

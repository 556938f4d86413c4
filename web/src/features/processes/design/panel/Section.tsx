/** A part of the panel: a heading, and what belongs to it. */
import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export function Section({ title, children, aside }: { title: string; children: ReactNode; aside?: ReactNode }) {
  return (
    <section className="panel-section">
      <div className="panel-heading">
        <Title order={2} size="sm">
          {title}
        </Title>
        {aside}
      </div>
      <Stack gap={8}>{children}</Stack>
    </section>
  );
}

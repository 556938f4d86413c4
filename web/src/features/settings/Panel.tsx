/** A part of a settings page: its heading, what it is for, and what it holds. */
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  title: string;
  /** What a link leads to. */
  id?: string;
  about?: ReactNode;
  /** What can be done with the whole of it. */
  actions?: ReactNode;
  children: ReactNode;
}

export function Panel({ title, id, about, actions, children }: Props) {
  const panel = useRef<HTMLElement>(null);
  const isWanted = useLocation({ select: ({ hash }) => hash !== '' && hash === id });
  // The router scrolls before the data is there.
  useEffect(() => {
    if (isWanted) panel.current?.scrollIntoView();
  }, [isWanted]);
  return (
    <Paper ref={panel} withBorder p="md" component="section" id={id} aria-label={title} className="settings-panel">
      <Stack gap="sm">
        <div className="settings-panel-head">
          <div>
            <Title order={2} size="h5">
              {title}
            </Title>
            {about && (
              <Text size="sm" c="dimmed" component="div" maw="72ch">
                {about}
              </Text>
            )}
          </div>
          {actions}
        </div>
        {children}
      </Stack>
    </Paper>
  );
}

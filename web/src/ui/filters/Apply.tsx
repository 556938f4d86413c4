/** A small form of a filter: Enter or the button applies it. */
import { Trans } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

export function Apply({ apply, children }: { apply: () => void; children: ReactNode }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Stack gap="xs">
        {children}
        <Button type="submit" size="sm">
          <Trans>Apply</Trans>
        </Button>
      </Stack>
    </form>
  );
}

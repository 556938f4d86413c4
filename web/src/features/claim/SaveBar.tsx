/** What is being changed is saved together, or left. */
import { Plural, Trans } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';

import { shownKeys } from '../../app/keys';
import type { Edits } from './useEdits';

export function SaveBar({ edits }: { edits: Edits }) {
  const { open, changed, busy, save, drop } = edits;
  if (open.length === 0) return null;
  return (
    <div className="card-save-bar">
      <Text size="sm" c="dimmed" role="status" className="card-grow">
        <Plural value={changed.length} _0="Nothing changed yet" one="# change not saved" other="# changes not saved" />
      </Text>
      <Group gap="sm" wrap="nowrap">
        <Button variant="default" onClick={() => drop(...open)}>
          <Trans>Cancel</Trans>
        </Button>
        <Button loading={busy} onClick={() => void save()} title={shownKeys('Mod+Enter')} aria-keyshortcuts="Control+Enter">
          <Trans>Save</Trans>
        </Button>
      </Group>
    </div>
  );
}

/** How far a process has come, as a word with a colour; whether something in it failed. */
import { useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { Badge, Group } from '@mantine/core';

import type { ProcessStatus } from '../../../api/generated/graphql';
import { words } from '../../../ui/words';

const colours: Record<ProcessStatus, string> = { RUNNING: 'blue', SUSPENDED: 'yellow', COMPLETED: 'green', CANCELLED: 'gray' };

export function ProcessBadge({ status, incidents = 0 }: { status: ProcessStatus; incidents?: number }) {
  const { t } = useLingui();
  return (
    <Group gap={6} component="span">
      <Badge variant="light" color={colours[status]} radius="sm" className="status">
        {t(words.ProcessStatus[status])}
      </Badge>
      {incidents > 0 && (
        <Badge variant="light" color="red" radius="sm" className="status">
          {plural(incidents, { one: '# failure', other: '# failures' })}
        </Badge>
      )}
    </Group>
  );
}

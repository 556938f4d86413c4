/** A claim's status as a word with a colour of its own; the word alone tells it too. */
import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';

import type { ClaimStatus } from '../api/generated/graphql';
import { words } from './words';

export const statuses = {
  REGISTERED: { label: words.ClaimStatus.REGISTERED, color: 'blue' },
  IN_PROGRESS: { label: words.ClaimStatus.IN_PROGRESS, color: 'yellow' },
  SATISFIED: { label: words.ClaimStatus.SATISFIED, color: 'green' },
  PARTIALLY_SATISFIED: { label: words.ClaimStatus.PARTIALLY_SATISFIED, color: 'teal' },
  NOT_SATISFIED: { label: words.ClaimStatus.NOT_SATISFIED, color: 'red' },
  WITHDRAWN: { label: words.ClaimStatus.WITHDRAWN, color: 'gray' },
} satisfies Record<ClaimStatus, unknown>;

export function StatusBadge({ status }: { status: ClaimStatus }) {
  const { t } = useLingui();
  const { label, color } = statuses[status];
  return (
    <Badge variant="light" color={color} radius="sm" className="status">
      {t(label)}
    </Badge>
  );
}

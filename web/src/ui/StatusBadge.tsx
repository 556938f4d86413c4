/** A claim's status as a word with a colour of its own; the word alone tells it too. */
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';

import type { ClaimStatus } from '../api/generated/graphql';

export const statuses = {
  REGISTERED: { label: msg({ message: 'Registered', context: 'claim' }), color: 'blue' },
  IN_PROGRESS: { label: msg({ message: 'In progress', context: 'claim' }), color: 'yellow' },
  SATISFIED: { label: msg({ message: 'Satisfied', context: 'claim' }), color: 'green' },
  PARTIALLY_SATISFIED: { label: msg({ message: 'Partially satisfied', context: 'claim' }), color: 'teal' },
  NOT_SATISFIED: { label: msg({ message: 'Not satisfied', context: 'claim' }), color: 'red' },
  WITHDRAWN: { label: msg({ message: 'Withdrawn', context: 'claim' }), color: 'gray' },
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

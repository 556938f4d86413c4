/** Says that a document or a reason is out of use. */
import { Trans } from '@lingui/react/macro';
import { Badge } from '@mantine/core';

export function ArchivedBadge() {
  return (
    <Badge variant="light" color="gray" size="sm" className="list-badge">
      <Trans context="document">Archived</Trans>
    </Badge>
  );
}

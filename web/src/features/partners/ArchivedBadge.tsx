/** Says that a record is out of use. */
import { Trans } from '@lingui/react/macro';
import { Badge } from '@mantine/core';

export function ArchivedBadge() {
  return (
    <Badge variant="light" color="gray" size="sm" className="list-badge">
      <Trans context="partner">Archived</Trans>
    </Badge>
  );
}

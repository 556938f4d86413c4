/** What happened, what was decided, what the staff notes for itself. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';

import { FieldRow } from './FieldRow';
import { isEmpty } from './fields';
import { Panel } from './Panel';
import type { Edits } from './useEdits';

export function Story({ edits }: { edits: Edits }) {
  const { t } = useLingui();
  const { internalComment, viewerPermissions } = edits.claim;
  const notes = internalComment !== undefined && (viewerPermissions.canUpdate || !isEmpty(internalComment));
  const hidden = (
    <Text size="xs" c="dimmed">
      <Trans>Customers do not see it</Trans>
    </Text>
  );
  return (
    <div className="card-story">
      <Panel title={t`Description`} className="card-wide">
        <FieldRow name="description" edits={edits} titled />
      </Panel>
      <Panel title={t`Result and settlement`} className="card-wide">
        <FieldRow name="resolution" edits={edits} titled />
        <div className="card-pair">
          <FieldRow name="remedyGiven" edits={edits} />
          <FieldRow name="amountSettled" edits={edits} also={edits.claim.amountClaimed ? [] : ['currency']} />
        </div>
      </Panel>
      {notes && (
        <Panel title={t`Internal comment`} action={hidden} className="card-wide">
          <FieldRow name="internalComment" edits={edits} titled />
        </Panel>
      )}
    </div>
  );
}

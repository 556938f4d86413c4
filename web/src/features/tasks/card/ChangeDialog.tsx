/** Changes an assignment: before its start all of it, later its details, dates and importance. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import { useViewer } from '../../../app/viewer';
import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults } from '../../../ui/formFaults';
import { zoneOf } from '../../../ui/moments';
import { toast } from '../../../ui/toasts';
import { AssignmentForm } from '../assign/AssignmentForm';
import { changeOf, draftOf } from '../assign/draft';
import { useAssignmentFaults } from '../assign/useAssignmentFaults';
import { updateDocument } from '../assignment';
import type { Assignment } from '../task';

export default function ChangeDialog({ assignment, close }: { assignment: Assignment; close: () => void }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const zone = zoneOf(viewer);
  const [draft, setDraft] = useState(() => draftOf(assignment, zone, viewer.id));
  // What others change meanwhile is told as a conflict, not written over.
  const [version] = useState(assignment.version);
  const [update, busy] = useChange(updateDocument);
  const faults = useAssignmentFaults();
  const isWaiting = assignment.status === 'DRAFT' || assignment.status === 'DEFERRED';
  const submit = async () => {
    const { faults: found } = await update({ input: { id: assignment.id, expectedVersion: version, ...changeOf(draft, zone, isWaiting) } });
    if (!faults.take(found)) return;
    toast({ text: t`Changed: ${assignment.title}` });
    close();
  };
  return (
    <Dialog title={t`Change the assignment`} close={close} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit();
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {assignment.number} {assignment.title}
          </Text>
          <RestOfFaults of={faults} />
          <AssignmentForm draft={draft} change={(part) => setDraft({ ...draft, ...part })} faults={faults} isActive={!isWaiting} hasSubject />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

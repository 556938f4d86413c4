/** A new assignment: from a claim, a partner, a task, or from nothing. What is typed survives a reload. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import { shownKeys } from '../../../app/keys';
import { useDraft } from '../../../app/draft';
import { useViewer } from '../../../app/viewer';
import type { Fault } from '../../../api/errors';
import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults } from '../../../ui/formFaults';
import { zoneOf } from '../../../ui/moments';
import type { Wanted } from '../../../ui/newAssignment';
import { toast } from '../../../ui/toasts';
import { createDocument } from '../assignment';
import { AssignmentForm } from './AssignmentForm';
import { blank, inputOf, type Draft } from './draft';
import { useAssignmentFaults } from './useAssignmentFaults';

interface Props {
  wanted: Wanted;
  close: () => void;
}

export default function AssignmentDialog({ wanted, close }: Props) {
  const { t } = useLingui();
  const { subject, parentTask } = wanted;
  const zone = zoneOf(useViewer());
  const [kept, keep] = useDraft<Draft>(`assignment.${parentTask?.id ?? subject?.id ?? 'new'}`);
  const [key] = useState(() => crypto.randomUUID());
  const draft: Draft = { ...blank, ...kept?.value };
  const [create, busy] = useChange(createDocument);
  const faults = useAssignmentFaults();
  const change = (part: Partial<Draft>) => keep({ ...draft, ...part });

  const submit = async (isDraft: boolean) => {
    if (busy || !faults.take(lacking(draft))) return;
    const input = { ...inputOf(draft, zone), ...(subject && { subjectId: subject.id }), parentTaskId: parentTask?.id ?? null };
    const { faults: found, payload } = await create({ input: { ...input, isDraft, idempotencyKey: key } });
    if (!faults.take(found)) return;
    keep(null);
    const number = payload?.assignment?.number;
    toast({ text: isDraft ? t`Kept as a draft: ${number}` : t`Given: ${number}` });
    wanted.done?.();
    close();
  };

  return (
    <Dialog title={parentTask ? t`Give a part of the task` : t`New assignment`} close={close} size="lg">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter in any field of it sends */}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void submit(false);
        }}
      >
        <Stack gap="sm">
          <About wanted={wanted} />
          <RestOfFaults of={faults} />
          <AssignmentForm draft={draft} change={change} faults={faults} hasSubject={subject !== undefined} />
          <Group justify="space-between" gap="xs">
            {kept ? (
              <Button variant="subtle" size="compact-sm" onClick={() => keep(null)}>
                <Trans>Begin anew</Trans>
              </Button>
            ) : (
              <span />
            )}
            <Group gap="xs">
              <Button variant="default" disabled={busy} onClick={() => void submit(true)}>
                <Trans>Keep as a draft</Trans>
              </Button>
              <Button type="submit" loading={busy} title={shownKeys('Mod+Enter')} aria-keyshortcuts="Control+Enter">
                <Trans>Give</Trans>
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function About({ wanted: { subject, parentTask } }: { wanted: Wanted }) {
  if (!subject && !parentTask) return null;
  return (
    <Text size="sm" c="dimmed">
      {parentTask && <Trans>A part of: {parentTask.title}.</Trans>} {subject && <Trans>About: {subject.name}</Trans>}
    </Text>
  );
}

const isChosen = ({ is, person, role }: Draft['performer']) => (is === 'role' ? role : person) !== null;

/** What the server would refuse for want of it; told at once. */
function lacking({ title, performer, dueAt, isChecked, hasChecker, checker }: Draft): Fault[] {
  const empty = [
    title.trim() === '' && 'title',
    !isChosen(performer) && 'performerId',
    dueAt === '' && 'dueAt',
    isChecked && hasChecker && !isChosen(checker) && 'checkerId',
  ];
  return empty.flatMap((path) => (path ? [{ code: 'REQUIRED' as const, path: [path] }] : []));
}

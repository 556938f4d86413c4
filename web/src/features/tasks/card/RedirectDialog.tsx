/** Gives tasks to somebody else: one, or many with an answer for each. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';

import { word, type Fault } from '../../../api/errors';
import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import { taskFault } from '../faults';
import { nobody, performerOf } from '../performer/performer';
import { PerformerFields } from '../performer/PerformerFields';
import { redirectDocument, type Line } from '../task';
import { titleOf } from '../wording';

interface Props {
  tasks: readonly Line[];
  close: () => void;
  /** Called with the ids of those that were given away. */
  done: (ids: readonly string[]) => void;
}

interface Refused {
  task: Line;
  faults: readonly Fault[];
}

const paths = ['userId', 'roleId', 'mainObject', 'additionalObject'] as const;

export default function RedirectDialog({ tasks: given, close, done }: Props) {
  const { t } = useLingui();
  const [performer, setPerformer] = useState(nobody);
  const [reason, setReason] = useState('');
  const [redirect] = useChange(redirectDocument);
  const [progress, setProgress] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const faults = useFormFaults([...paths, 'reason']);
  const [tasks] = useState(given); // they go from the list while they are given away
  const [only] = tasks;
  const isMany = tasks.length > 1;

  const submit = async () => {
    const { personId: userId, ...address } = performerOf(performer);
    if (!userId && !address.roleId) {
      faults.take([{ code: 'REQUIRED', path: ['userId'] }]);
      return;
    }
    const away: string[] = [];
    const found: Refused[] = [];
    for (const task of tasks) {
      setProgress(away.length + found.length);
      const input = { id: task.id, expectedVersion: task.version, userId, ...address, reason: reason.trim() || null };
      const { faults: of } = await redirect({ input });
      if (of.length === 0) away.push(task.id);
      else found.push({ task, faults: of });
    }
    setProgress(null);
    const name = performer.is === 'role' ? performer.role?.name : performer.person?.name;
    if (away.length > 0) {
      toast({ text: isMany ? plural(away.length, { one: '# task redirected', other: '# tasks redirected' }) : t`Redirected to ${name}` });
      done(away);
    }
    if (found.length === 0) return close();
    if (isMany) setRefused(found);
    else faults.take(found[0]?.faults ?? []);
  };

  return (
    <Dialog title={isMany ? t`Redirect tasks` : t`Redirect the task`} close={close}>
      {refused.length > 0 ? (
        <Outcome refused={refused} of={tasks.length} close={close} />
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (progress === null) void submit();
          }}
        >
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {isMany ? <Plural value={tasks.length} one="# task" other="# tasks" /> : only && titleOf(only)}
            </Text>
            <RestOfFaults of={faults} />
            <PerformerFields label={t`To whom`} value={performer} change={setPerformer} faults={faults} paths={paths} autoFocus />
            <Textarea
              label={t({ message: 'Why', context: 'redirect' })}
              autosize
              minRows={2}
              maxLength={10_000}
              value={reason}
              onChange={({ currentTarget: { value } }) => setReason(value)}
              {...faults.field('reason')}
            />
            {progress !== null && isMany && (
              <Text size="sm" role="status">
                {t`${progress} of ${tasks.length}`}
              </Text>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit" loading={progress !== null}>
                <Trans>Redirect</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

/** What was not redirected, each with why. */
function Outcome({ refused, of, close }: { refused: readonly Refused[]; of: number; close: () => void }) {
  const { t } = useLingui();
  return (
    <Stack gap="sm" role="status">
      <Text size="sm">{t`${of - refused.length} of ${of} were redirected. These were not:`}</Text>
      <List size="sm" className="redirect-refused">
        {refused.map(({ task, faults }) => (
          <List.Item key={task.id}>
            <b>{titleOf(task)}</b>: {faults.map((fault) => taskFault(fault) ?? word(fault)).join(' ')}
          </List.Item>
        ))}
      </List>
      <Group justify="flex-end">
        <Button onClick={close}>
          <Trans>Close</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

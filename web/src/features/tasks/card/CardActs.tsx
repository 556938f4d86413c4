/** What can be done with a task besides ending it: taking it, passing it on, giving parts of it to others, and what its author does. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMemo } from 'react';

import { useCommands, type Command } from '../../../app/commands';
import { MoreMenu, type Act as Item } from '../../../ui/MoreMenu';
import { newAssignment } from '../../../ui/newAssignment';
import { toast } from '../../../ui/toasts';
import { useAuthorActs } from './useAuthorActs';
import { useMayGive } from '../rights';
import { subjectName } from '../subject';
import type { Task } from '../task';
import { useTake } from '../useTake';
import { titleOf } from '../wording';
import type { Opened } from './TaskCard';

type Act = Item & { keys?: string };

export function CardActs({ task, open }: { task: Task; open: (what: Opened) => void }) {
  const { take, giveBack, busy } = useTake();
  const { canClaim, canRelease } = task.viewerPermissions;
  const isFree = canClaim && task.role !== null && !task.claimedBy;
  const acts = useActs(task, open);
  useActsAsCommands(acts, isFree ? () => void take(task) : undefined);
  return (
    <div className="task-acts">
      {isFree && (
        <Button size="xs" loading={busy} onClick={() => void take(task)}>
          <Trans>Take it</Trans>
        </Button>
      )}
      {canRelease && (
        <Button size="xs" variant="default" loading={busy} onClick={() => void giveBack(task)}>
          <Trans>Give it back</Trans>
        </Button>
      )}
      {task.viewerPermissions.canReassign && (
        <Button size="xs" variant="default" onClick={() => open('redirect')}>
          <Trans>Redirect…</Trans>
        </Button>
      )}
      <MoreMenu acts={acts} />
    </div>
  );
}

function useActs(task: Task, open: (what: Opened) => void): Act[] {
  const { t } = useLingui();
  const mayGive = useMayGive();
  const author = useAuthorActs(task.assignment);
  const { canReassign } = task.viewerPermissions;
  const acts: (Act | false)[] = [
    canReassign && { id: 'task.redirect', label: t`Redirect…`, keys: 'a', run: () => open('redirect') },
    mayGive &&
      task.status === 'OPEN' && {
        id: 'task.nested',
        label: t`Give a part of it to somebody…`,
        run: () => newAssignment({ parentTask: { id: task.id, title: titleOf(task) }, subject: subjectOf(task) }),
      },
    author.mayChange && { id: 'task.change', label: t`Change the assignment…`, run: () => open('change') },
    author.mayStop && { id: 'task.stop', label: t`Stop the assignment…`, run: () => open('stop') },
    author.mayContinue && { id: 'task.continue', label: t`Continue the assignment`, run: () => void author.proceed() },
    author.mayCancel && { id: 'task.cancel', label: t`Cancel the assignment…`, run: () => open('cancel'), danger: true },
    { id: 'task.copy', label: t`Copy link`, run: () => void copyLink(task.id, t`The link is copied`) },
  ];
  return acts.filter((act) => act !== false);
}

function useActsAsCommands(acts: readonly Act[], take: (() => void) | undefined) {
  const { t } = useLingui();
  const group = t({ message: 'Task', context: 'card' });
  useCommands(
    useMemo(() => {
      const commands: Command[] = acts.map(({ id, label, keys, run }) => ({ id, group, label, keys, run }));
      if (take) commands.push({ id: 'task.take', group, label: t`Take the task`, keys: 'i', run: take });
      return commands;
      // oxlint-disable-next-line react/exhaustive-deps -- the acts are new with each rendering; their names tell when they differ
    }, [acts.map(({ id }) => id).join(), group, take === undefined, t]),
  );
}

/** What a part given to somebody else is about: the same. */
function subjectOf({ subject }: Task) {
  if (!subject) return undefined;
  return { id: subject.id, name: subjectName(subject) };
}

async function copyLink(id: string, done: string) {
  const link = `${location.origin}/tasks/${id}`;
  try {
    await navigator.clipboard.writeText(link);
    toast({ text: done });
  } catch {
    // A browser may refuse, and has no clipboard without TLS: then the user copies it.
    toast({ text: link, kind: 'failed' });
  }
}

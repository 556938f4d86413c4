/** The inbox's keys: j and k move, i takes, e begins to complete, Escape closes the card. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { useCommands, type Command } from '../../../app/commands';

interface Acts {
  move: (by: number) => void;
  /** Absent where there is nothing to take, to complete, to close. */
  take?: () => void;
  complete?: () => void;
  close?: () => void;
}

export function useInboxKeys({ move, take, complete, close }: Acts) {
  const { t } = useLingui();
  useCommands(
    useMemo(() => {
      const group = t`Tasks`;
      const commands: Command[] = [
        { id: 'tasks.next', group, label: t`Next task in the list`, keys: 'j', run: () => move(1) },
        { id: 'tasks.previous', group, label: t`Previous task in the list`, keys: 'k', run: () => move(-1) },
      ];
      if (take) commands.push({ id: 'tasks.take', group, label: t`Take the task`, keys: 'i', run: take });
      if (complete) commands.push({ id: 'tasks.complete', group, label: t`Complete the task`, keys: 'e', run: complete });
      if (close) commands.push({ id: 'tasks.close', group, label: t`Close the task`, keys: 'Escape', hidden: true, run: close });
      return commands;
    }, [t, move, take, complete, close]),
  );
}

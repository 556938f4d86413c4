/** The list's keys: j and k move, x selects, Enter opens, Space peeks, Escape undoes. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { useCommands, type Command } from '../../../app/commands';

interface Acts {
  move: (by: number) => void;
  toggle: (range: boolean) => void;
  open: () => void;
  peek?: () => void;
  /** Absent when there is nothing to undo. */
  back?: () => void;
  /** Whether the keyboard is at a row. */
  isAtRow: boolean;
}

export function useListKeys({ move, toggle, open, peek, back, isAtRow }: Acts) {
  const { t } = useLingui();
  useCommands(
    useMemo(() => {
      const group = t`Claims`;
      const commands: Command[] = [
        { id: 'claims.next', group, label: t`Next claim in the list`, keys: 'j', run: () => move(1) },
        { id: 'claims.previous', group, label: t`Previous claim in the list`, keys: 'k', run: () => move(-1) },
      ];
      if (isAtRow) {
        commands.push(
          { id: 'claims.open', group, label: t`Open the claim`, keys: 'Enter', run: open },
          { id: 'claims.select', group, label: t`Select the claim`, keys: 'x', run: () => toggle(false) },
          { id: 'claims.range', group, label: t`Select up to this claim`, keys: 'Shift+x', run: () => toggle(true) },
        );
        if (peek) commands.push({ id: 'claims.peek', group, label: t`Peek at the claim`, keys: 'Space', run: peek });
      }
      if (back) commands.push({ id: 'claims.back', group, label: t`Clear the selection`, keys: 'Escape', hidden: true, run: back });
      return commands;
    }, [t, move, toggle, open, peek, back, isAtRow]),
  );
}

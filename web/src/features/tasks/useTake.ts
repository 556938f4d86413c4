/** Taking a role's task, and giving it back. */
import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';

import { useChange } from '../../api/change';
import type { Fault } from '../../api/errors';
import { toast, toastFaults } from '../../ui/toasts';
import { claimDocument, releaseDocument, type Line } from './task';
import { taskFault } from './faults';
import { titleOf } from './wording';

export function useTake() {
  const { t } = useLingui();
  const [claim, taking] = useChange(claimDocument);
  const [release, releasing] = useChange(releaseDocument);
  const told = useCallback((faults: readonly Fault[], text: string) => {
    if (faults.length > 0) tellFaults(faults);
    else toast({ text });
  }, []);
  const take = useCallback(
    async (task: Line) => {
      const { done, faults } = await claim({ input: { id: task.id, expectedVersion: task.version } });
      told(faults, t`It is yours now: ${titleOf(task)}`);
      return done;
    },
    [claim, told, t],
  );
  const giveBack = useCallback(
    async (task: Line) => {
      const { done, faults } = await release({ input: { id: task.id, expectedVersion: task.version } });
      told(faults, t`Given back to ${task.role?.name}`);
      return done;
    },
    [release, told, t],
  );
  return { take, giveBack, busy: taking || releasing };
}

/** Tell why nothing was done, in the words of tasks where they are better. */
export function tellFaults(faults: readonly Fault[]) {
  for (const fault of faults) {
    const own = taskFault(fault);
    if (own) toast({ text: own, kind: 'failed' });
    else toastFaults([fault]);
  }
}

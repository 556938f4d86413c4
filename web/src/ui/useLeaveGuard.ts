/** Asks before what was typed is left behind: on the way to another page, another record, or out of the app. */
import { useLingui } from '@lingui/react/macro';
import { useBlocker } from '@tanstack/react-router';

import { confirm } from './confirm';

export function useLeaveGuard(hasChanges: boolean) {
  const { t } = useLingui();
  useBlocker({
    disabled: !hasChanges,
    enableBeforeUnload: hasChanges,
    shouldBlockFn: async () =>
      !(await confirm({
        title: t`Leave without saving?`,
        text: t`What you changed here is not saved yet.`,
        action: t`Leave`,
        danger: true,
      })),
  });
}

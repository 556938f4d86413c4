/** Sets a password: it stands for itself, so whoever changed the user meanwhile is no reason to refuse it. */
import { useCallback } from 'react';

import { useChange } from '../../../api/change';
import type { Fault } from '../../../api/errors';
import { passwordDocument } from './documents';

interface Given {
  password: string;
  /** Asked for one's own. */
  oldPassword?: string;
}

export function useSetPassword({ id, version }: { id: string; version: number }) {
  const [change, busy] = useChange(passwordDocument);
  const set = useCallback(
    async (given: Given): Promise<Fault[]> => {
      const { faults } = await change({ input: { id, expectedVersion: version, ...given } });
      const now = faults.find(({ code }) => code === 'VERSION_CONFLICT')?.currentVersion;
      if (now === undefined) return faults;
      return (await change({ input: { id, expectedVersion: now, ...given } })).faults;
    },
    [change, id, version],
  );
  return [set, busy] as const;
}

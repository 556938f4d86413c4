/** Marking notifications; what failed is told. */
import { useMemo } from 'react';

import { useChange } from '../../api/change';
import { toastFaults } from '../../ui/toasts';
import { readAllDocument, readDocument, unreadDocument } from './documents';

export interface Marks {
  mark: (id: string, isRead: boolean) => Promise<void>;
  /** Mark all until a moment: what came later has not been seen. */
  markAll: (until: string) => Promise<void>;
}

export function useMarks(): Marks {
  const [read] = useChange(readDocument);
  const [unread] = useChange(unreadDocument);
  const [readAll] = useChange(readAllDocument);
  return useMemo(
    () => ({
      mark: async (id, isRead) => {
        const { faults } = await (isRead ? read : unread)({ input: { ids: [id] } });
        toastFaults(faults);
      },
      markAll: async (until) => {
        const { faults } = await readAll({ input: { until } });
        toastFaults(faults);
      },
    }),
    [read, unread, readAll],
  );
}

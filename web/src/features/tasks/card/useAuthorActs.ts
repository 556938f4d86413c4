/** What who gave an assignment, or a manager, may do with it as it stands. */
import { useLingui } from '@lingui/react/macro';

import { useChange } from '../../../api/change';
import { useViewer } from '../../../app/viewer';
import { toast } from '../../../ui/toasts';
import { resumeDocument } from '../assignment';
import { manages } from '../rights';
import type { Assignment } from '../task';
import { tellFaults } from '../useTake';

export function useAuthorActs(assignment: Assignment | null | undefined) {
  const { t } = useLingui();
  const viewer = useViewer();
  const [resume] = useChange(resumeDocument);
  const isOwner = assignment != null && viewer.scopes.includes('tasks:write') && (assignment.author?.id === viewer.id || manages(viewer));
  const among = (...statuses: Assignment['status'][]) => isOwner && statuses.includes(assignment.status);
  return {
    mayChange: among('DRAFT', 'DEFERRED', 'ACTIVE', 'STOPPED'),
    mayStart: among('DRAFT', 'DEFERRED'),
    mayStop: among('ACTIVE'),
    mayContinue: among('STOPPED'),
    mayCancel: among('DRAFT', 'DEFERRED', 'ACTIVE', 'STOPPED'),
    proceed: async () => {
      if (!assignment) return;
      const { faults } = await resume({ input: { id: assignment.id, expectedVersion: assignment.version } });
      if (faults.length > 0) tellFaults(faults);
      else toast({ text: t`It goes on: ${assignment.title}` });
    },
  };
}

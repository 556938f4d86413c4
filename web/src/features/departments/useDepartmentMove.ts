/** Moving a department with all below it: by the mouse, and by the dialog that is its twin. */
import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';

import { useChange } from '../../api/change';
import { confirm } from '../../ui/confirm';
import { toast, toastFaults } from '../../ui/toasts';
import { within, type Leaf } from '../../ui/treeRows';
import { updateDocument, type Department } from './departments';

export function useDepartmentMove() {
  const { t } = useLingui();
  const [update] = useChange(updateDocument);
  return useCallback(
    async ({ id, version }: Department, place: Leaf | null) => {
      const { faults } = await update({ input: { id, expectedVersion: version, parentId: place?.id ?? null } });
      if (faults.length === 0) toast({ text: t`Moved` });
      return faults;
    },
    [t, update],
  );
}

export function useDepartmentDrag(departments: readonly Department[]) {
  const { t } = useLingui();
  const move = useDepartmentMove();
  const drop = async (department: Department, onto: Department | null) => {
    const sure = await confirm({
      title: t`Move the department?`,
      text: onto
        ? t`“${department.name}” will stand under “${onto.name}”.`
        : t`“${department.name}” will stand at the top level.`,
      action: t`Move`,
    });
    if (sure) toastFaults(await move(department, onto));
  };
  return {
    mayDrop: (department: Department, onto: Department | null) =>
      (onto?.id ?? null) !== department.parentId && !onto?.archived && !(onto && within(departments, department.id).has(onto.id)),
    drop: (department: Department, onto: Department | null) => void drop(department, onto),
  };
}

/** What can be done with a department besides naming it and its head. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useClient } from 'urql';

import { useChange } from '../../api/change';
import { useCan } from '../../app/viewer';
import { confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icons';
import { toast, toastFaults } from '../../ui/toasts';
import { within } from '../../ui/treeRows';
import { archiveDocument, membersDocument, unarchiveDocument, usageDocument, type Department } from './departments';
import { useDepartmentMove } from './useDepartmentMove';

const TreePlaceDialog = lazy(() => import('../../ui/TreePlaceDialog'));
const MergeDialog = lazy(() => import('./MergeDialog'));

interface Props {
  department: Department;
  departments: readonly Department[];
  choose: (id: string | null) => void;
  createBelow?: () => void;
}

export function DepartmentActions({ department, departments, choose, createBelow }: Props) {
  const { t } = useLingui();
  const mayWrite = useCan('admin');
  const [dialog, setDialog] = useState<'move' | 'merge' | null>(null);
  const close = () => setDialog(null);
  const turn = useArchive(department, departments);
  const move = useDepartmentMove();
  if (!mayWrite) return null;
  const own = within(departments, department.id);
  return (
    <Group gap="xs">
      {!department.archived && (
        <>
          <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={createBelow}>
            <Trans context="department">New below it</Trans>
          </Button>
          <Button variant="default" size="xs" onClick={() => setDialog('move')}>
            <Trans>Move…</Trans>
          </Button>
          <Button variant="default" size="xs" onClick={() => setDialog('merge')}>
            <Trans>Merge into another…</Trans>
          </Button>
        </>
      )}
      <Button variant="default" size="xs" onClick={() => void turn()}>
        {department.archived ? <Trans>Take back into use</Trans> : <Trans>Archive…</Trans>}
      </Button>
      <Suspense>
        {dialog === 'move' && (
          <TreePlaceDialog
            title={t`Move “${department.name}”`}
            label={t`Where to`}
            nodes={departments}
            isOff={({ id }) => own.has(id) || id === department.parentId}
            top={department.parentId !== null}
            action={t`Move`}
            run={(place) => move(department, place)}
            close={close}
          />
        )}
        {dialog === 'merge' && <MergeDialog department={department} departments={departments} choose={choose} close={close} />}
      </Suspense>
    </Group>
  );
}

const fail = (text: string) => toast({ kind: 'failed', text });

/** Archive after telling who and what still names it, or take it back into use. */
function useArchive(department: Department, departments: readonly Department[]) {
  const { t } = useLingui();
  const client = useClient();
  const [archive] = useChange(archiveDocument);
  const [unarchive] = useChange(unarchiveDocument);
  const input = { id: department.id, expectedVersion: department.version };
  const below = departments.filter(({ parentId, archived }) => parentId === department.id && !archived).length;
  const parent = departments.find(({ id }) => id === department.parentId);

  const takeBack = async () => {
    if (parent?.archived) return fail(t`“${parent.name}” above it is archived. Take that back into use first.`);
    const { done, faults } = await unarchive({ input });
    if (done) toast({ text: t`“${department.name}” is in use again` });
    else toastFaults(faults);
  };
  const putAway = async () => {
    if (below > 0) {
      return fail(
        plural(below, {
          one: '# department below it is in use. Archive or move it first.',
          other: '# departments below it are in use. Archive or move them first.',
        }),
      );
    }
    const fresh = { requestPolicy: 'network-only' } as const;
    const [{ data: used }, { data: staffed }] = await Promise.all([
      client.query(usageDocument, { id: department.id }, fresh),
      client.query(membersDocument, { id: department.id }, fresh),
    ]);
    const named = used?.own.totalCount;
    const claims =
      named === undefined
        ? ''
        : plural(named, {
            0: 'No claim names it.',
            one: '# claim names it and goes on naming it.',
            other: '# claims name it and go on naming it.',
          });
    const people = plural(staffed?.department?.users.totalCount ?? 0, {
      0: 'Nobody works there.',
      one: '# person works there and stays.',
      other: '# people work there and stay.',
    });
    const sure = await confirm({
      title: t`Archive “${department.name}”?`,
      text: `${claims} ${people} ${t`It can no longer be chosen, until it is taken back into use.`}`,
      action: t`Archive`,
    });
    if (!sure) return;
    const { done, faults } = await archive({ input });
    if (done) toast({ text: t`“${department.name}” is archived` });
    else toastFaults(faults);
  };
  return department.archived ? takeBack : putAway;
}

/** Who is where: the tree of departments with the form of the one chosen. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';

import { useEveryPage } from '../../api/everyPage';
import { useCan } from '../../app/viewer';
import { Icon } from '../../ui/icons';
import { PageHeader } from '../../ui/PageHeader';
import { Message } from '../../ui/StateView';
import { TreePage } from '../../ui/TreePage';
import { DepartmentSide } from './DepartmentSide';
import { departmentOf, pageOf, treeDocument, type Department } from './departments';
import { NewDepartment } from './NewDepartment';
import { useDepartmentDrag } from './useDepartmentMove';

const route = getRouteApi('/shell/departments');

export function DepartmentsPage() {
  const { t } = useLingui();
  const { id, archived } = route.useSearch();
  const navigate = route.useNavigate();
  const { nodes, error, retry } = useEveryPage(treeDocument, pageOf);
  const departments = useMemo(() => nodes?.map(departmentOf), [nodes]);
  const mayWrite = useCan('admin');
  const [creating, setCreating] = useState<{ parent: Department | null } | null>(null);
  const drag = useDepartmentDrag(departments ?? []);
  const choose = (wanted: string | null) => void navigate({ search: (now) => ({ ...now, id: wanted ?? undefined }) });
  const create = (parent: Department | null) => (mayWrite ? () => setCreating({ parent }) : undefined);

  const add = mayWrite && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={create(null)}>
      <Trans>New department</Trans>
    </Button>
  );
  return (
    <Stack>
      <PageHeader title={t`Departments`}>{departments && departments.length > 0 && add}</PageHeader>
      <TreePage
        label={t`Departments`}
        nodes={departments}
        error={error}
        retry={retry}
        chosen={id ?? null}
        choose={choose}
        showsArchived={archived ?? false}
        showArchived={(on) => void navigate({ search: (now) => ({ ...now, archived: on || undefined }) })}
        drag={mayWrite ? drag : undefined}
        empty={
          <Message title={t`No departments yet`} action={add}>
            <Trans>Departments tell where people work, and whose fault a claim is.</Trans>
          </Message>
        }
      >
        {(department) =>
          department && departments ? (
            <DepartmentSide
              key={department.id}
              department={department}
              departments={departments}
              choose={choose}
              createBelow={create(department)}
            />
          ) : (
            <Message title={t`No department is chosen`}>
              <Trans>Choose one in the tree to see who works there.</Trans>
            </Message>
          )
        }
      </TreePage>
      {creating && (
        <NewDepartment
          parent={creating.parent}
          close={() => setCreating(null)}
          done={(made) => {
            setCreating(null);
            choose(made);
          }}
        />
      )}
    </Stack>
  );
}

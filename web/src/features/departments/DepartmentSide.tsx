/** The department that is chosen: name, head, people, how much it is used, and what can be done with it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Button, Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';

import { useChange } from '../../api/change';
import { useCan } from '../../app/viewer';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import type { Choice } from '../../ui/pickers/Picker';
import { UserPicker } from '../../ui/pickers/UserPicker';
import { toast } from '../../ui/toasts';
import { toClaims } from '../../ui/toClaims';
import { above, within } from '../../ui/treeRows';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import { DepartmentActions } from './DepartmentActions';
import { updateDocument, usageDocument, type Department } from './departments';
import { Members } from './Members';

interface Props {
  department: Department;
  departments: readonly Department[];
  choose: (id: string | null) => void;
  createBelow?: () => void;
}

export function DepartmentSide({ department, departments, choose, createBelow }: Props) {
  const path = above(departments, department.id);
  return (
    <Stack>
      <div>
        {path.length > 0 && (
          <Text size="sm" c="dimmed">
            {path.map(({ name }) => name).join(' › ')}
          </Text>
        )}
        <Group gap="xs">
          <Title order={2} size="h4">
            {department.name}
          </Title>
          {department.archived && (
            <Badge variant="light" color="gray">
              <Trans context="department">Archived</Trans>
            </Badge>
          )}
        </Group>
      </div>
      <Usage department={department} hasBelow={within(departments, department.id).size > 1} />
      <Form department={department} />
      <DepartmentActions department={department} departments={departments} choose={choose} createBelow={createBelow} />
      <Members department={department} />
    </Stack>
  );
}

function Usage({ department, hasBelow }: { department: Department; hasBelow: boolean }) {
  const [{ data, error }] = useQuery({
    query: usageDocument,
    variables: { id: department.id },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return null;
  if (!data) return <Skeleton height={22} width={260} />;
  return (
    <Group gap="md">
      <Text size="sm">
        <Plural
          value={data.own.totalCount}
          _0="At fault in no claim"
          one="At fault in # claim"
          other="At fault in # claims"
        />
      </Text>
      {hasBelow && (
        <Text size="sm">
          <Plural value={data.all.totalCount} one="# with those below" other="# with those below" />
        </Text>
      )}
      {data.all.totalCount > 0 && (
        <Anchor component={Link} to="/claims" search={toClaims({ atFaultDepartment: department.id })} size="sm">
          <Trans>Show the claims</Trans>
        </Anchor>
      )}
    </Group>
  );
}

function Form({ department }: { department: Department }) {
  const { t } = useLingui();
  const mayWrite = useCan('admin');
  const [base, setBase] = useState(department);
  const [name, setName] = useState(department.name);
  const [head, setHead] = useState<Choice | null>(department.head ?? null);
  const [update, busy] = useChange(updateDocument);
  const faults = useFormFaults(['name', 'headId']);
  const changed = {
    ...(name !== base.name && { name }),
    ...(head?.id !== base.head?.id && { headId: head?.id ?? null }),
  };
  const hasChanges = Object.keys(changed).length > 0;
  useLeaveGuard(hasChanges);

  const submit = async () => {
    const input = { id: department.id, expectedVersion: department.version, ...changed };
    const { faults: found, payload } = await update({ input });
    if (!faults.take(found) || !payload?.department) return;
    setBase({ ...department, ...payload.department });
    setName(payload.department.name);
    toast({ text: t`Saved` });
  };

  if (!mayWrite) {
    return (
      <Text size="sm">
        {department.head ? <Trans>Head: {department.head.name}</Trans> : <Trans>It has no head.</Trans>}
      </Text>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <RestOfFaults of={faults} />
        <TextInput
          label={t`Name`}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          description={department.name !== base.name && department.name !== name ? t`Now: ${department.name}` : undefined}
          {...faults.field('name')}
        />
        <UserPicker label={t`Head`} value={head} choose={setHead} clearable {...faults.field('headId')} />
        <Group>
          <Button type="submit" disabled={!hasChanges} loading={busy}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

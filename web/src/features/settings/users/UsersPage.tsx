/** Who may sign in: found by words and role, all of it in the address. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState, type Ref } from 'react';

import { useCommands } from '../../../app/commands';
import { useCan } from '../../../app/viewer';
import { Icon } from '../../../ui/icons';
import { PageHeader } from '../../../ui/PageHeader';
import { words } from '../../../ui/words';
import type { Group as UserGroup, UsersSearch } from './search';
import { UserList } from './UserList';

const NewUser = lazy(() => import('./NewUser'));
const route = getRouteApi('/shell/settings/users');

export function UsersPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isAdmin = useCan('admin');
  const [creating, setCreating] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useCommands(
    useMemo(
      () => [
        { id: 'users.find', group: t`Users`, label: t`Find users`, keys: '/', run: () => field.current?.focus() },
        ...(isAdmin ? [{ id: 'users.new', group: t`Users`, label: t`New user`, run: () => setCreating(true) }] : []),
      ],
      [t, isAdmin],
    ),
  );

  /** Another filter begins at the first page. */
  const filter = (changed: Partial<UsersSearch>) =>
    void navigate({
      search: (now) => ({ ...now, after: undefined, before: undefined, ...changed }),
      replace: true,
      resetScroll: false,
    });
  const clear = () => {
    if (field.current) field.current.value = '';
    void navigate({ search: {} });
  };
  const create = isAdmin && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setCreating(true)}>
      <Trans>New user</Trans>
    </Button>
  );
  return (
    <Stack gap="sm">
      <PageHeader title={t`Users`}>{create}</PageHeader>
      <Group gap="sm">
        <Words ref={field} given={search.q ?? ''} filter={filter} />
        <NativeSelect
          aria-label={t`Role`}
          value={search.group ?? ''}
          onChange={({ currentTarget: { value } }) => filter({ group: value === '' ? undefined : (value as UserGroup) })}
          data={[
            { value: '', label: t`Everybody` },
            ...Object.entries(words.StaffRole).map(([value, name]) => ({ value, label: t(name) })),
            { value: 'CUSTOMER', label: t`Customers` },
          ]}
        />
        <Switch
          label={t`Deactivated too`}
          checked={search.closed ?? false}
          onChange={(event) => filter({ closed: event.currentTarget.checked || undefined })}
        />
      </Group>
      <UserList
        search={search}
        go={(place) => void navigate({ search: (now) => ({ ...now, after: undefined, before: undefined, ...place }) })}
        clear={clear}
      />
      <Suspense>{creating && <NewUser close={() => setCreating(false)} />}</Suspense>
    </Stack>
  );
}

interface WordsProps {
  ref: Ref<HTMLInputElement>;
  given: string;
  filter: (changed: Partial<UsersSearch>) => void;
}

function Words({ ref, given, filter }: WordsProps) {
  const { t } = useLingui();
  const find = useDebouncedCallback((q: string) => filter({ q: q.trim() ? q : undefined }), 250);
  return (
    <TextInput
      ref={ref}
      type="search"
      w={{ base: '100%', xs: 260 }}
      aria-label={t`Find users`}
      placeholder={t`Name, login or e-mail`}
      defaultValue={given}
      onChange={(event) => find(event.currentTarget.value)}
    />
  );
}

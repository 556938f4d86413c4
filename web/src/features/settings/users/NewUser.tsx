/** Creates a user: a member of the staff with a role, or a customer of a partner. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import type { StaffRole } from '../../../api/generated/graphql';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { DepartmentPicker } from '../../../ui/pickers/DepartmentPicker';
import { PartnerPicker } from '../../../ui/pickers/PartnerPicker';
import type { Choice } from '../../../ui/pickers/Picker';
import { toast } from '../../../ui/toasts';
import { words } from '../../../ui/words';
import { createDocument } from './documents';
import { PasswordField } from './PasswordField';
import { useUserWording } from './useUserWording';

const CUSTOMER = 'CUSTOMER';

export default function NewUser({ close }: { close: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [text, setText] = useState({ name: '', login: '', email: '', password: '' });
  const [role, setRole] = useState<string>('AGENT');
  const [department, setDepartment] = useState<Choice | null>(null);
  const [partner, setPartner] = useState<Choice | null>(null);
  const [create, busy] = useChange(createDocument);
  const isCustomer = role === CUSTOMER;
  const shown = ['name', 'login', 'email', 'password', 'staffRole', isCustomer ? 'partnerId' : 'departmentId'];
  const faults = useFormFaults(shown, useUserWording());

  const write = (field: keyof typeof text) => ({
    value: text[field],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => setText({ ...text, [field]: value }),
    ...faults.field(field),
  });
  const submit = async () => {
    const place = isCustomer
      ? { kind: 'CUSTOMER' as const, partnerId: partner?.id ?? null }
      : { kind: 'STAFF' as const, staffRole: role as StaffRole, departmentId: department?.id ?? null };
    const { name, login, email, password } = text;
    const input = { ...place, name, login, email: email || null, ...(password && { password }) };
    const { faults: found, payload } = await create({ input });
    if (!faults.take(found) || !payload?.user) return;
    toast({ text: t`“${payload.user.name}” is created` });
    close();
    void navigate({ to: '/settings/users/$id', params: { id: payload.user.id } });
  };

  return (
    <Dialog title={t`New user`} close={close} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <RestOfFaults of={faults} />
          <div className="settings-fields">
            <TextInput label={t({ message: 'Name', context: 'person' })} withAsterisk data-autofocus {...write('name')} />
            <TextInput label={t`Login`} withAsterisk autoComplete="off" {...write('login')} />
            <NativeSelect
              label={t`Role`}
              value={role}
              onChange={(event) => setRole(event.currentTarget.value)}
              data={[
                ...Object.entries(words.StaffRole).map(([value, name]) => ({ value, label: t(name) })),
                { value: CUSTOMER, label: t`Customer of a partner` },
              ]}
              {...faults.field('staffRole')}
            />
            {isCustomer ? (
              <PartnerPicker label={t`Partner`} required value={partner} choose={setPartner} {...faults.field('partnerId')} />
            ) : (
              <DepartmentPicker
                label={t`Department`}
                value={department}
                choose={setDepartment}
                clearable
                {...faults.field('departmentId')}
              />
            )}
            <TextInput type="email" label={t`E-mail`} autoComplete="off" {...write('email')} />
            <PasswordField label={t`First password`} description={t`Without one nobody can sign in yet`} {...write('password')} />
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Create</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Makes a token: what it is for, what it may do, how long; then tells its secret, this once. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Code, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { createDocument } from './documents';
import { NetworksField } from './NetworksField';
import { ScopeChoice } from './ScopeChoice';
import { Secret } from './Secret';
import type { Owner } from './Tokens';
import { useNetworksWording } from './useNetworksWording';

interface Props {
  owner: Owner;
  scopes: readonly string[];
  close: () => void;
}

const DAY = 86_400_000; // milliseconds

export default function NewToken({ owner, scopes, close }: Props) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [networks, setNetworks] = useState<readonly string[]>([]);
  const [days, setDays] = useState('90');
  const [date, setDate] = useState('');
  const [secret, setSecret] = useState<string | null>(null);
  const [create, busy] = useChange(createDocument);
  const faults = useFormFaults(['name', 'scopes', 'networks', 'expiresAt'], {
    networks: useNetworksWording(),
    expiresAt: ({ code }) => (code === 'INVALID' ? t`The token has to end in the future.` : undefined),
  });

  const submit = async () => {
    const expiresAt = days === 'date' ? endOf(date) : new Date(Date.now() + Number(days) * DAY).toISOString();
    const given = 'userId' in owner ? { userId: owner.userId } : { clientId: owner.clientId };
    const { faults: found, payload } = await create({
      input: { ...given, name, scopes: chosen, networks: [...networks], expiresAt },
    });
    if (faults.take(found) && payload?.secret) setSecret(payload.secret);
  };

  return (
    <Dialog title={secret ? t`Token “${name}”` : t`New token`} close={close} size="lg" stays={secret !== null}>
      {secret ? (
        <Secret secret={secret} label={t`Token`} close={close}>
          <Trans>A script sends it with every request:</Trans>
          <Code block mt={4}>{`Authorization: Bearer ${secret.slice(0, 8)}…`}</Code>
        </Secret>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Stack>
            <RestOfFaults of={faults} />
            <TextInput
              data-autofocus
              label={t`What it is for`}
              placeholder={t`Nightly export`}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              {...faults.field('name')}
            />
            <ScopeChoice label={t`What it may do`} from={scopes} chosen={chosen} choose={setChosen} {...faults.field('scopes')} />
            <NetworksField
              chosen={networks}
              choose={(named) => {
                setNetworks(named);
                faults.clear('networks');
              }}
              {...faults.field('networks')}
            />
            <Group align="flex-start">
              <NativeSelect
                label={t`It ends`}
                value={days}
                onChange={(event) => setDays(event.currentTarget.value)}
                data={[
                  { value: '30', label: t`in 30 days` },
                  { value: '90', label: t`in 90 days` },
                  { value: '365', label: t`in a year` },
                  { value: 'date', label: t`on a date` },
                ]}
              />
              {days === 'date' && (
                <TextInput
                  type="date"
                  label={t`Date`}
                  value={date}
                  onChange={(event) => setDate(event.currentTarget.value)}
                  {...faults.field('expiresAt')}
                />
              )}
            </Group>
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
      )}
    </Dialog>
  );
}

/** The end of that day here; without a day a year hence, as the service has it. */
function endOf(date: string): string | null {
  return date ? new Date(`${date}T23:59:59`).toISOString() : null;
}

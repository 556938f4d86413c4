/** Creates a partner system; its tokens are made on its own page. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import { NetworksField } from '../tokens/NetworksField';
import { ScopeChoice } from '../tokens/ScopeChoice';
import { createDocument } from './documents';
import { PartnersField } from './PartnersField';
import { useClientWording } from './useClientWording';

export default function NewClient({ close }: { close: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const [partnerIds, setPartnerIds] = useState<readonly string[]>([]);
  const [networks, setNetworks] = useState<readonly string[]>([]);
  const [create, busy] = useChange(createDocument);
  const faults = useFormFaults(['name', 'scopes', 'partnerIds', 'networks'], useClientWording());
  const submit = async () => {
    const { faults: found, payload } = await create({
      input: { name, scopes, partnerIds: [...partnerIds], networks: [...networks] },
    });
    if (!faults.take(found) || !payload?.client) return;
    toast({ text: t`“${payload.client.name}” is created` });
    close();
    void navigate({ to: '/settings/clients/$id', params: { id: payload.client.id } });
  };
  return (
    <Dialog title={t`New partner system`} close={close} size="lg">
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
            withAsterisk
            label={t`Name`}
            placeholder={t`Web shop`}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            {...faults.field('name')}
          />
          <ScopeChoice label={t`What it may do at most`} from={null} chosen={scopes} choose={setScopes} {...faults.field('scopes')} />
          <PartnersField chosen={partnerIds} choose={setPartnerIds} {...faults.field('partnerIds')} />
          <NetworksField
            chosen={networks}
            choose={(named) => {
              setNetworks(named);
              faults.clear('networks');
            }}
            {...faults.field('networks')}
          />
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

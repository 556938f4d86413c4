/** Says what caused the claim: a document of another system, or the partner as such. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { useCan } from '../../app/viewer';
import { basisName } from '../../ui/basis';
import { Dialog } from '../../ui/Dialog';
import { useFormFaults } from '../../ui/formFaults';
import { DocumentPicker } from '../../ui/pickers/DocumentPicker';
import { PartnerPicker } from '../../ui/pickers/PartnerPicker';
import type { Choice } from '../../ui/pickers/Picker';
import { fields } from '../../ui/wordsOfHistory';
import { toast } from '../../ui/toasts';
import { updateDocument, type Claim } from './claim';
import { DialogFaults } from './DialogFaults';
import { useSight } from './rights';

type Kind = 'document' | 'partner' | 'nothing';

export default function BasisDialog({ claim, close }: { claim: Claim; close: () => void }) {
  const { t, i18n } = useLingui();
  const sight = useSight();
  const { basis } = claim;
  const [kind, setKind] = useState<Kind>(basis && !('number' in basis) ? 'partner' : 'document');
  const [chosen, setChosen] = useState<Choice | null>(basis && { id: basis.id, name: basisName(basis, i18n) });
  const [update, busy] = useChange(updateDocument);
  const readsOrders = useCan('orders:read');
  const faults = useFormFaults(['basisId'], {
    basisId: ({ code }) => (code === 'INVALID' ? t`The claim disputes lines of its basis. Take them back first.` : undefined),
  });

  const submit = async () => {
    if (busy) return;
    if (kind !== 'nothing' && !chosen) return void faults.take([{ code: 'REQUIRED', path: ['basisId'] }]);
    const basisId = kind === 'nothing' ? null : chosen?.id;
    const { faults: found } = await update({ input: { id: claim.id, expectedVersion: claim.version, basisId }, ...sight });
    if (!faults.take(found)) return;
    toast({ text: t`Saved` });
    close();
  };
  const picker = {
    required: true,
    value: chosen,
    choose: (choice: Choice | null) => {
      faults.clear('basisId');
      setChosen(choice);
    },
    ...faults.field('basisId'),
  };

  return (
    <Dialog title={fields.basisId ? t(fields.basisId) : ''} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <DialogFaults of={faults} />
          <NativeSelect
            label={t`What caused the claim`}
            value={kind}
            onChange={({ currentTarget }) => {
              setKind(currentTarget.value as Kind);
              setChosen(null);
            }}
            data={[
              { value: 'document', label: t`A document: order, shipment, deal, call` },
              { value: 'partner', label: t`The partner as such` },
              ...(basis ? [{ value: 'nothing', label: t`Nothing known: take it out` }] : []),
            ]}
          />
          {kind === 'document' && (
            <DocumentPicker label={t`Document`} autoFocus creates reads={readsOrders} partnerId={claim.partner?.id} placeholder={t`Number, date or kind`} {...picker} />
          )}
          {kind === 'partner' && <PartnerPicker label={t`Partner`} {...picker} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

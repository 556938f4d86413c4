/** Makes one claim of two: this one goes into another of the same partner. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { Dialog } from '../../ui/Dialog';
import { useFormFaults } from '../../ui/formFaults';
import { ClaimPicker } from '../../ui/pickers/ClaimPicker';
import type { Choice } from '../../ui/pickers/Picker';
import { toast } from '../../ui/toasts';
import type { Claim } from './claim';
import { DialogFaults } from './DialogFaults';

const document = graphql(`
  mutation MergeClaimCard($input: MergeInput!) {
    claimMerge(input: $input) {
      errors {
        ...Problems
      }
      claim {
        id
        number
        version
      }
    }
  }
`);

export default function MergeDialog({ claim, close }: { claim: Claim; close: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [into, setInto] = useState<Choice | null>(null);
  const [merge, busy] = useChange(document);
  const faults = useFormFaults(['intoId'], {
    intoId: ({ code }) => {
      if (code === 'INVALID') return t`Into this claim it cannot go: it is archived, or one of the two stands far below the other.`;
      return code === 'FORBIDDEN' ? t`This claim is not yours to work on.` : undefined;
    },
  });

  const submit = async () => {
    if (busy || !faults.take(into ? [] : [{ code: 'REQUIRED', path: ['intoId'] }]) || !into) return;
    const { faults: found, payload } = await merge({ input: { sourceId: claim.id, intoId: into.id, expectedVersion: claim.version } });
    if (!faults.take(found) || !payload?.claim) return;
    const { number } = payload.claim;
    toast({ text: t`${claim.number} is merged into ${number}` });
    close();
    await navigate({ to: '/claims/$number', params: { number } });
  };

  return (
    <Dialog title={t`Merge ${claim.number} into another`} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <DialogFaults of={faults} />
          <ClaimPicker
            label={t`The claim that stays`}
            description={t`Of the same partner`}
            required
            autoFocus
            placeholder={t`Number or words`}
            where={{ id: { neq: claim.id }, partner: { id: { eq: claim.partner?.id } } }}
            value={into}
            choose={(chosen) => {
              faults.clear('intoId');
              setInto(chosen);
            }}
            {...faults.field('intoId')}
          />
          <Text size="sm">
            <Trans>
              Participants, links, external numbers and disputed lines of the same document go to the claim that stays. {claim.number}{' '}
              is withdrawn, if it is open, and archived; both histories stay. This cannot be taken back.
            </Trans>
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" color="red" loading={busy}>
              <Trans>Merge</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Says what another claim is to this one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import type { LinkKind } from '../../api/generated/graphql';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { ClaimPicker } from '../../ui/pickers/ClaimPicker';
import type { Choice } from '../../ui/pickers/Picker';
import { toast } from '../../ui/toasts';
import type { Claim } from './claim';
import { useSight } from './rights';

const document = graphql(`
  mutation LinkClaim($input: ClaimLinkInput!, $internal: Boolean!) {
    claimLinkAdd(input: $input) {
      errors {
        ...Problems
      }
      claimLink {
        id
        claim {
          ...ClaimLines
          ...ClaimHistory
        }
        other {
          ...ClaimLines
          availableTransitions {
            transition
            allowed
            missing {
              code
              path
            }
          }
        }
      }
    }
  }
`);

/** A claim below is the same link seen from the other end. */
type Kind = LinkKind | 'CHILD';

export default function LinkDialog({ claim, close }: { claim: Claim; close: () => void }) {
  const { t } = useLingui();
  const { internal } = useSight();
  const [kind, setKind] = useState<Kind>('RELATED');
  const [other, setOther] = useState<Choice | null>(null);
  const [link, busy] = useChange(document);
  const faults = useFormFaults(['otherId'], {
    otherId: ({ code }) => {
      if (code === 'DUPLICATE') return t`These claims are linked so already.`;
      return code === 'INVALID' ? t`This claim cannot be linked so: it is this one, stands below it, or is archived.` : undefined;
    },
  });

  const submit = async () => {
    if (!faults.take(other ? [] : [{ code: 'REQUIRED', path: ['otherId'] }]) || !other) return;
    const ends = kind === 'CHILD' ? { claimId: other.id, otherId: claim.id } : { claimId: claim.id, otherId: other.id };
    const { faults: found } = await link({ input: { ...ends, kind: kind === 'CHILD' ? 'PARENT' : kind }, internal });
    // Seen from the other end, what is wrong is wrong with the claim that was chosen.
    const own = found.map((each) => (kind === 'CHILD' && each.path.includes('claimId') ? { ...each, path: ['otherId'] } : each));
    if (!faults.take(own)) return;
    toast({ text: t`Linked` });
    close();
  };

  return (
    <Dialog title={t`Link a claim`} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <ClaimPicker
            label={t`Claim`}
            required
            autoFocus
            placeholder={t`Number or words`}
            where={{ id: { neq: claim.id } }}
            value={other}
            choose={(chosen) => {
              faults.clear('otherId');
              setOther(chosen);
            }}
            {...faults.field('otherId')}
          />
          <NativeSelect
            label={t`To this claim it is`}
            value={kind}
            onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
            data={[
              { value: 'RELATED', label: t`Related` },
              { value: 'DUPLICATE', label: t`Its duplicate` },
              { value: 'PARENT', label: t`Its parent` },
              { value: 'CHILD', label: t`Below it` },
            ]}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Link</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

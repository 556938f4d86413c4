/** Makes a policy of deadlines, or changes one. */
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Fieldset.layer.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import type { Importance, Successor } from '../../../api/generated/graphql';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { PartnerPicker } from '../../../ui/pickers/PartnerPicker';
import { ReasonPicker } from '../../../ui/pickers/ReasonPicker';
import { UserPicker } from '../../../ui/pickers/UserPicker';
import { toast } from '../../../ui/toasts';
import { words } from '../../../ui/words';
import { createDocument, updateDocument, type Policy } from './documents';
import { draftOf, inputOf, type PolicyDraft } from './draft';
import { SpanInput } from './SpanInput';

const shown = ['name', 'partnerId', 'reasonId', 'importance', 'response.amount', 'resolution.amount', 'resolution', 'warnPercent', 'escalateAfter', 'escalateAfter.amount', 'handsOverTo', 'handsOverToUserId'];

interface Props {
  policy: Policy | null;
  close: () => void;
  done: () => void;
}

export default function PolicyDialog({ policy, close, done }: Props) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(() => draftOf(policy));
  const [key] = useState(() => crypto.randomUUID());
  const [create, creating] = useChange(createDocument);
  const [update, updating] = useChange(updateDocument);
  const busy = creating || updating;
  const faults = useFormFaults(shown, {
    reasonId: ({ code }) => (code === 'DUPLICATE' ? t`There is a policy for this partner, reason and importance already.` : undefined),
    resolution: () => t`Tell how soon claims are answered, settled, or both.`,
    escalateAfter: () => t`Tell how long after a missed deadline.`,
  });
  const set = (change: Partial<PolicyDraft>, ...paths: string[]) => {
    for (const path of paths) faults.clear(path);
    setDraft({ ...draft, ...change });
  };
  const submit = async () => {
    if (busy) return;
    const input = inputOf(draft);
    const told = policy
      ? await update({ input: { ...input, id: policy.id, expectedVersion: policy.version } })
      : await create({ input: { ...input, idempotencyKey: `${key} ${JSON.stringify(input).length}` } });
    if (!faults.take(told.faults)) return;
    toast({ text: t`Saved` });
    done();
    close();
  };
  const parts = { draft, set, faults };
  return (
    <Dialog title={policy ? t`Change the policy` : t`New policy`} close={close} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <TextInput label={t({ message: 'Name', context: 'policy' })} withAsterisk data-autofocus value={draft.name} maxLength={250} onChange={({ currentTarget }) => set({ name: currentTarget.value }, 'name')} {...faults.field('name')} />
          <Conditions {...parts} />
          <Times {...parts} />
          <Escalation {...parts} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              {policy ? <Trans>Save</Trans> : <Trans>Create</Trans>}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface PartProps {
  draft: PolicyDraft;
  set: (change: Partial<PolicyDraft>, ...paths: string[]) => void;
  faults: ReturnType<typeof useFormFaults>;
}

function Conditions({ draft, set, faults }: PartProps) {
  const { t } = useLingui();
  const every = { value: '', label: t`every importance` };
  return (
    <Fieldset legend={t`For which claims`}>
      <Stack gap="xs">
        <PartnerPicker label={t`Partner`} description={t`None: every partner's claims`} clearable value={draft.partner} choose={(partner) => set({ partner }, 'partnerId', 'reasonId')} {...faults.field('partnerId')} />
        <ReasonPicker label={t`Reason`} description={t`With all below it; none: every reason`} clearable value={draft.reason} choose={(reason) => set({ reason }, 'reasonId')} {...faults.field('reasonId')} />
        <NativeSelect
          label={t`Importance`}
          value={draft.importance}
          onChange={({ currentTarget }) => set({ importance: currentTarget.value as Importance | '' }, 'importance', 'reasonId')}
          data={[every, ...Object.entries(words.Importance).map(([value, label]) => ({ value, label: t(label) }))]}
          {...faults.field('importance')}
        />
      </Stack>
    </Fieldset>
  );
}

function Times({ draft, set, faults }: PartProps) {
  const { t } = useLingui();
  return (
    <Fieldset legend={t`Time given`}>
      <Stack gap="xs">
        <SpanInput label={t`To answer the customer`} value={draft.response} change={(response) => set({ response }, 'response.amount', 'resolution')} error={faults.field('response.amount').error} />
        <SpanInput label={t`To settle the claim`} value={draft.resolution} change={(resolution) => set({ resolution }, 'resolution.amount', 'resolution')} error={faults.field('resolution.amount').error ?? faults.field('resolution').error} />
        <TextInput
          label={t`Warn after so much of the time, in percent`}
          description={t`Empty: no warning`}
          inputMode="numeric"
          maw={320}
          value={draft.warnPercent}
          onChange={({ currentTarget }) => set({ warnPercent: currentTarget.value }, 'warnPercent')}
          {...faults.field('warnPercent')}
        />
      </Stack>
    </Fieldset>
  );
}

function Escalation({ draft, set, faults }: PartProps) {
  const { t } = useLingui();
  const nobody = { value: '', label: t`to nobody else` };
  return (
    <Fieldset legend={t`When a deadline is missed`}>
      <Stack gap="xs">
        <SpanInput label={t`Escalate after`} value={draft.escalateAfter} change={(escalateAfter) => set({ escalateAfter }, 'escalateAfter.amount', 'escalateAfter')} error={faults.field('escalateAfter.amount').error ?? faults.field('escalateAfter').error} />
        <Checkbox label={t`Make the claim more important`} checked={draft.raisesImportance} onChange={({ currentTarget: { checked } }) => set({ raisesImportance: checked })} />
        <NativeSelect
          label={t`Hand it over`}
          value={draft.handsOverTo}
          onChange={({ currentTarget }) => set({ handsOverTo: currentTarget.value as Successor | '' }, 'handsOverTo')}
          data={[nobody, ...Object.entries(words.Successor).map(([value, label]) => ({ value, label: t(label) }))]}
          {...faults.field('handsOverTo')}
        />
        {draft.handsOverTo === 'USER' && (
          <UserPicker label={t`To whom`} value={draft.handsOverToUser} choose={(handsOverToUser) => set({ handsOverToUser }, 'handsOverToUserId')} {...faults.field('handsOverToUserId')} />
        )}
      </Stack>
    </Fieldset>
  );
}

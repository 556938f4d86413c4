/** One step of a claim: asks for just what is missing for it; Ctrl+Enter sends. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { shownKeys } from '../../app/keys';
import type { Fault } from '../../api/errors';
import type { ClaimTransition } from '../../api/generated/graphql';
import { useViewer } from '../../app/viewer';
import { Dialog } from '../../ui/Dialog';
import { useFormFaults } from '../../ui/formFaults';
import { fromField, toField, zoneOf } from '../../ui/moments';
import { ReasonPicker } from '../../ui/pickers/ReasonPicker';
import { UserPicker } from '../../ui/pickers/UserPicker';
import { toast } from '../../ui/toasts';
import { words } from '../../ui/words';
import { statuses } from '../../ui/StatusBadge';
import { Time } from '../../ui/Time';
import { fields as fieldWords } from '../../ui/wordsOfHistory';
import type { Claim } from './claim';
import { DialogFaults } from './DialogFaults';
import { useDraft } from '../../app/draft';
import { amountOf, isAmount } from './fields';
import { claimInputs, inputFor, settles, stepInputs, targets, type Input } from './steps';
import { useStep, type Given } from './useStep';

interface Props {
  claim: Claim;
  transition: ClaimTransition;
  close: () => void;
}

export default function TransitionDialog({ claim, transition, close }: Props) {
  const { t } = useLingui();
  const zone = zoneOf(useViewer());
  const [kept, keep] = useDraft<Given>(`claim.${claim.id}.${transition}`);
  const given: Given = kept?.value ?? {};
  const [typedBefore] = useState(kept?.at);
  const needed = neededFor(claim, transition);
  const faults = useFormFaults([...claimInputs, ...stepInputs]);
  const [send, busy] = useStep(claim, transition);
  const asks = (name: Input) => needed.includes(name);
  const offers = (name: Input) => asks(name) || optionalFor(claim, transition).includes(name);

  const set = (change: Given) => {
    for (const name of Object.keys(change)) faults.clear(name);
    keep({ ...given, ...change });
  };
  const text = (name: Exclude<Input, 'reasonId' | 'responsibleId'>) => ({
    label: t(fieldWords[name] ?? fieldWords.comment ?? words.ClaimTransition[transition]),
    withAsterisk: asks(name),
    'aria-required': asks(name) || undefined,
    value: given[name] ?? '',
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      set({ [name]: event.currentTarget.value }),
    ...faults.field(name),
  });

  const submit = async () => {
    if (busy || !faults.take(lacking(given, needed))) return;
    if (!faults.take(await send(given))) return;
    keep(null);
    toast({ text: t`${claim.number}: ${t(statuses[targets[transition]].label)}` });
    close();
  };

  const first = [...claimInputs, ...stepInputs].find(offers);
  return (
    <Dialog title={t(words.ClaimTransition[transition])} close={close}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter in any field of it sends */}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {claim.number} {claim.title}
          </Text>
          {typedBefore && kept && <TypedBefore at={typedBefore} drop={() => keep(null)} />}
          <DialogFaults of={faults} />
          {asks('reasonId') && (
            <ReasonPicker
              label={t`Reason`}
              required
              value={given.reasonId ?? null}
              choose={(reasonId) => set({ reasonId })}
              autoFocus={first === 'reasonId'}
              {...faults.field('reasonId')}
            />
          )}
          {asks('responsibleId') && (
            <UserPicker
              label={t`Responsible`}
              required
              value={given.responsibleId ?? null}
              choose={(responsibleId) => set({ responsibleId })}
              autoFocus={first === 'responsibleId'}
              {...faults.field('responsibleId')}
            />
          )}
          {asks('overrideReason') && <Textarea {...text('overrideReason')} autosize minRows={2} data-autofocus={first === 'overrideReason' || undefined} />}
          {offers('resolution') && <Textarea {...text('resolution')} autosize minRows={4} maxRows={12} data-autofocus={first === 'resolution' || undefined} />}
          {offers('amountSettled') && (
            <TextInput {...text('amountSettled')} inputMode="decimal" rightSectionWidth={56} rightSection={claim.amountClaimed?.currency} />
          )}
          {offers('remedyGiven') && (
            <NativeSelect {...text('remedyGiven')}>
              <option value="">{t`not set`}</option>
              {Object.entries(words.Remedy).map(([code, word]) => (
                <option key={code} value={code}>
                  {t(word)}
                </option>
              ))}
            </NativeSelect>
          )}
          {asks('closedAt') && (
            <TextInput
              {...text('closedAt')}
              type="datetime-local"
              value={given.closedAt ? toField(given.closedAt, zone) : ''}
              onChange={({ currentTarget: { value } }) => set({ closedAt: value ? fromField(value, zone) : undefined })}
            />
          )}
          <Textarea {...text('comment')} autosize minRows={2} maxRows={8} data-autofocus={first === 'comment' || undefined} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy} title={shownKeys('Mod+Enter')} aria-keyshortcuts="Control+Enter">
              {t(words.ClaimTransition[transition])}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function TypedBefore({ at, drop }: { at: string; drop: () => void }) {
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        <Trans>
          As you typed it on <Time value={at} as="dateTime" />.
        </Trans>
      </Text>
      <Button size="compact-sm" variant="subtle" onClick={drop}>
        <Trans>Begin anew</Trans>
      </Button>
    </Group>
  );
}

function neededFor(claim: Claim, transition: ClaimTransition): Input[] {
  const step = claim.availableTransitions.find((each) => each.transition === transition);
  return step?.missing.flatMap((each) => inputFor(each, claim) ?? []) ?? [];
}

/** What is not required but belongs to a result, where it is not told yet. */
function optionalFor(claim: Claim, transition: ClaimTransition): Input[] {
  const open: Input[] = ['comment'];
  if (!settles(transition)) return open;
  if (transition !== 'REJECT' && claim.remedyGiven === null) open.push('remedyGiven');
  if (transition !== 'REJECT' && claim.amountClaimed && claim.amountSettled === null) open.push('amountSettled');
  return open;
}

function lacking(given: Given, needed: readonly Input[]): Fault[] {
  const empty = needed.filter((name) => given[name] == null || (typeof given[name] === 'string' && given[name].trim() === ''));
  const faults: Fault[] = empty.map((name) => ({ code: 'REQUIRED', path: [name] }));
  const amount = amountOf(given.amountSettled ?? '');
  return amount === null || isAmount(amount) ? faults : [...faults, { code: 'INVALID', path: ['amountSettled'] }];
}

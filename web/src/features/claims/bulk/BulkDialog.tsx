/** One change of many claims: what it needs is asked once, each claim has its answer, those refused can be tried again. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { word, type Fault } from '../../../api/errors';
import type { ClaimTransition, ClaimWhereInput, Remedy } from '../../../api/generated/graphql';
import { Dialog } from '../../../ui/Dialog';
import { useFormFaults } from '../../../ui/formFaults';
import { useFormat } from '../../../ui/format';
import type { Choice } from '../../../ui/pickers/Picker';
import { UserPicker } from '../../../ui/pickers/UserPicker';
import { words } from '../../../ui/words';
import { fields as fieldWords } from '../../../ui/wordsOfHistory';
import { sizeOf, type Selection } from '../selection';
import { Outcome } from './Outcome';
import type { Order } from './run';
import { useBulk } from './useBulk';

interface Props {
  act: 'assign' | 'step';
  selection: Selection;
  where: ClaimWhereInput;
  text: string | null;
  close: () => void;
  done: () => void;
}

const steps = Object.keys(words.ClaimTransition) as ClaimTransition[];
const settling = new Set<string>(['SATISFY', 'PARTIALLY_SATISFY', 'REJECT']);
const explained = new Set<string>(['WITHDRAW', 'REOPEN']);

export default function BulkDialog({ act, selection, where, text, close, done }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const [given, setGiven] = useState({ resolution: '', comment: '', amountSettled: '', remedyGiven: '' });
  const [user, setUser] = useState<Choice | null>(null);
  const faults = useFormFaults(['responsibleId', 'resolution', 'comment', 'amountSettled']);
  const bulk = useBulk(selection, where, text);
  const [step, setStep] = useState<ClaimTransition>('SATISFY');
  const title = act === 'assign' ? t`Assign claims` : t`Change the status of claims`;
  const size = format.number(sizeOf(selection));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.take(lacking(act === 'step' ? step : null, given, user))) return;
    bulk.start(orderOf(act === 'step' ? step : null, given, user));
  };
  const leave = () => {
    if (bulk.ended) done();
    close();
  };
  const field = (name: keyof typeof given) => ({
    label: t(fieldWords[name] ?? words.ClaimTransition.TAKE),
    value: given[name],
    onChange: ({ currentTarget: { value } }: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => {
      faults.clear(name);
      setGiven((before) => ({ ...before, [name]: value }));
    },
    ...faults.field(name),
  });

  return (
    <Dialog title={title} close={leave} stays={bulk.isRunning}>
      {bulk.isRunning || bulk.ended ? (
        <Outcome bulk={bulk} close={leave} />
      ) : (
        <form noValidate onSubmit={submit}>
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              <Trans>Claims: {size}. Each has an answer of its own; those that cannot take the step stay as they are.</Trans>
            </Text>
            {bulk.faults.length > 0 && <Alert color="red">{bulk.faults.map(word).join(' ')}</Alert>}
            {act === 'assign' && (
              <UserPicker
                label={t`Responsible`}
                required
                autoFocus
                value={user}
                choose={(chosen) => {
                  faults.clear('responsibleId');
                  setUser(chosen);
                }}
                {...faults.field('responsibleId')}
              />
            )}
            {act === 'step' && (
              <NativeSelect label={t`Step`} data-autofocus value={step} onChange={({ currentTarget: { value } }) => setStep(value as ClaimTransition)}>
                {steps.map((each) => (
                  <option key={each} value={each}>
                    {t(words.ClaimTransition[each])}
                  </option>
                ))}
              </NativeSelect>
            )}
            {act === 'step' && settling.has(step) && (
              <Textarea
                {...field('resolution')}
                autosize
                minRows={4}
                maxRows={10}
                description={t`Left empty, each claim keeps its own; one that has none is refused.`}
              />
            )}
            {act === 'step' && step === 'PARTIALLY_SATISFY' && <TextInput {...field('amountSettled')} inputMode="decimal" />}
            {act === 'step' && settling.has(step) && step !== 'REJECT' && (
              <NativeSelect {...field('remedyGiven')}>
                <option value="">{t`not set`}</option>
                {Object.entries(words.Remedy).map(([code, name]) => (
                  <option key={code} value={code}>
                    {t(name)}
                  </option>
                ))}
              </NativeSelect>
            )}
            {act === 'step' && <Textarea {...field('comment')} autosize minRows={2} maxRows={8} withAsterisk={explained.has(step)} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit">{act === 'assign' ? t`Assign` : t(words.ClaimTransition[step])}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

type Given = Record<'resolution' | 'comment' | 'amountSettled' | 'remedyGiven', string>;

function lacking(step: ClaimTransition | null, given: Given, user: Choice | null): Fault[] {
  const faults: Fault[] = [];
  if (!step && !user) faults.push({ code: 'REQUIRED', path: ['responsibleId'] });
  if (step && explained.has(step) && !given.comment.trim()) faults.push({ code: 'REQUIRED', path: ['comment'] });
  if (given.amountSettled && !/^\d{1,15}([.,]\d{1,2})?$/.test(plain(given.amountSettled))) faults.push({ code: 'INVALID', path: ['amountSettled'] });
  return faults;
}

function orderOf(step: ClaimTransition | null, given: Given, user: Choice | null): Order {
  if (!step) return { act: 'assign', responsibleId: user?.id ?? '' };
  return {
    act: 'step',
    transition: step,
    comment: given.comment.trim() || null,
    resolution: given.resolution.trim() || null,
    amountSettled: plain(given.amountSettled).replace(',', '.') || null,
    remedyGiven: (given.remedyGiven || null) as Remedy | null,
  };
}

const plain = (amount: string) => amount.replaceAll(/\s/g, '');

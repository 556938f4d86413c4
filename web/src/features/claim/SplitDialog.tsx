/** Makes claims of the parts of one: each stands below it and goes its own way. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { Dialog } from '../../ui/Dialog';
import { useFormFaults } from '../../ui/formFaults';
import { toast } from '../../ui/toasts';
import type { Claim } from './claim';
import { DialogFaults } from './DialogFaults';
import { amountOf } from './fields';
import { useSight } from './rights';

const MOST = 20;

const document = graphql(`
  mutation SplitClaimCard($input: ClaimSplitInput!, $internal: Boolean!, $people: Boolean!) {
    claimSplit(input: $input) {
      errors {
        ...Problems
      }
      claim {
        ...ClaimCard
        ...ClaimHistory
        ...ClaimLines
      }
    }
  }
`);

interface Part {
  key: number;
  title: string;
  amount: string;
}

const paths = Array.from({ length: MOST }, (_, at) => [`parts.${at}.title`, `parts.${at}.amountClaimed`]).flat();

export default function SplitDialog({ claim, close }: { claim: Claim; close: () => void }) {
  const { t } = useLingui();
  const sight = useSight();
  const [parts, setParts] = useState<Part[]>([0, 1].map((key) => ({ key, title: '', amount: '' })));
  const [key] = useState(() => crypto.randomUUID());
  const [split, busy] = useChange(document);
  const faults = useFormFaults(paths);

  const set = (at: number, change: Partial<Part>) => {
    faults.clear(`parts.${at}.${change.title === undefined ? 'amountClaimed' : 'title'}`);
    setParts(parts.map((part, index) => (index === at ? { ...part, ...change } : part)));
  };
  const submit = async () => {
    if (busy) return;
    const own = { description: claim.description, reasonId: claim.reason?.id };
    const given = parts.map(({ title, amount }) => ({ ...own, title, amountClaimed: amountOf(amount) }));
    const input = { id: claim.id, expectedVersion: claim.version, parts: given, idempotencyKey: key };
    const { faults: found } = await split({ input, ...sight });
    if (!faults.take(found)) return;
    toast({ text: plural(parts.length, { one: '# claim is registered below this one', other: '# claims are registered below this one' }) });
    close();
  };

  return (
    <Dialog title={t`Split ${claim.number}`} close={close} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            <Trans>Each part becomes a claim below this one, with its partner, description, reason and responsible.</Trans>
          </Text>
          <DialogFaults of={faults} />
          {parts.map((part, at) => (
            <Group key={part.key} gap="xs" align="flex-start" wrap="nowrap">
              <TextInput
                className="card-grow"
                label={t`Subject of part ${at + 1}`}
                withAsterisk
                data-autofocus={at === 0 || undefined}
                value={part.title}
                onChange={({ currentTarget }) => set(at, { title: currentTarget.value })}
                {...faults.field(`parts.${at}.title`)}
              />
              <TextInput
                w={120}
                label={t`Amount`}
                inputMode="decimal"
                value={part.amount}
                onChange={({ currentTarget }) => set(at, { amount: currentTarget.value })}
                {...faults.field(`parts.${at}.amountClaimed`)}
              />
              <CloseButton
                mt={28}
                aria-label={t`Remove part ${at + 1}`}
                disabled={parts.length === 1}
                onClick={() => {
                  faults.take([]);
                  setParts(parts.filter(({ key: each }) => each !== part.key));
                }}
              />
            </Group>
          ))}
          <Group justify="space-between">
            <Button
              variant="subtle"
              disabled={parts.length === MOST}
              onClick={() => setParts([...parts, { key: Math.max(...parts.map((part) => part.key)) + 1, title: '', amount: '' }])}
            >
              <Trans>One more part</Trans>
            </Button>
            <Group gap="sm">
              <Button variant="default" onClick={close}>
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit" loading={busy}>
                <Trans>Split</Trans>
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

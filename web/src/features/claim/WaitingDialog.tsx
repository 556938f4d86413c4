/** Answers the customer, waits for it, or goes on: with what was said. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { Dialog } from '../../ui/Dialog';
import { useFormFaults } from '../../ui/formFaults';
import { toast } from '../../ui/toasts';
import type { Claim } from './claim';
import { DialogFaults } from './DialogFaults';
import { useSight } from './rights';
import { waitingWords, type WaitingAct } from './waiting';

const respondDocument = graphql(`
  mutation RespondToCustomer($input: ClaimRespondInput!, $internal: Boolean!, $people: Boolean!) {
    claimRespond(input: $input) {
      errors {
        ...Problems
      }
      claim {
        ...ClaimCard
        ...ClaimHistory
      }
    }
  }
`);
const awaitDocument = graphql(`
  mutation AwaitCustomer($input: ClaimAwaitCustomerInput!, $internal: Boolean!, $people: Boolean!) {
    claimAwaitCustomer(input: $input) {
      errors {
        ...Problems
      }
      claim {
        ...ClaimCard
        ...ClaimHistory
      }
    }
  }
`);
const resumeDocument = graphql(`
  mutation ResumeClaim($input: ClaimResumeInput!, $internal: Boolean!, $people: Boolean!) {
    claimResume(input: $input) {
      errors {
        ...Problems
      }
      claim {
        ...ClaimCard
        ...ClaimHistory
      }
    }
  }
`);

export default function WaitingDialog({ claim, act, close }: { claim: Claim; act: WaitingAct; close: () => void }) {
  const { t } = useLingui();
  const sight = useSight();
  const [comment, setComment] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const [respond, responding] = useChange(respondDocument);
  const [wait, waiting] = useChange(awaitDocument);
  const [resume, resuming] = useChange(resumeDocument);
  const busy = responding || waiting || resuming;
  const faults = useFormFaults(['comment']);
  const text = waitingWords[act];

  const submit = async () => {
    if (busy) return;
    if (act === 'await' && !comment.trim()) return void faults.take([{ code: 'REQUIRED', path: ['comment'] }]);
    const input = { id: claim.id, expectedVersion: claim.version, comment: comment.trim(), idempotencyKey: `${key} ${claim.version} ${comment}`.slice(0, 200) };
    const change = act === 'respond' ? respond : act === 'await' ? wait : resume;
    const { faults: found } = await change({ input, ...sight });
    if (!faults.take(found)) return;
    toast({ text: t(text.done) });
    close();
  };

  return (
    <Dialog title={t(text.title)} close={close} size="md">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter in its field sends */}
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
          <DialogFaults of={faults} />
          <Text size="sm">{t(text.hint)}</Text>
          <Textarea
            label={t(text.comment)}
            withAsterisk={act === 'await'}
            aria-required={act === 'await' || undefined}
            data-autofocus
            autosize
            minRows={3}
            value={comment}
            onChange={({ currentTarget: { value } }) => {
              faults.clear('comment');
              setComment(value);
            }}
            {...faults.field('comment')}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              {t(text.title)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Tells that the form goes on where it was left, and how to begin anew. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group } from '@mantine/core';

import { Time } from '../../ui/Time';
import { toast } from '../../ui/toasts';
import type { Given } from './given';

interface Props {
  at: string;
  value: Given;
  startOver: () => void;
  putBack: (value: Given) => void;
  settle: () => void;
}

export function FromDraft({ at, value, startOver, putBack, settle }: Props) {
  const { t } = useLingui();
  const begin = () => {
    startOver();
    toast({ text: t`The draft is dropped`, action: { label: t`Bring it back`, run: () => putBack(value) } });
  };
  return (
    <Alert variant="light" p="xs" role="status" withCloseButton closeButtonLabel={t`Dismiss`} onClose={settle}>
      <Group gap="xs">
        <span>
          <Trans>
            You began this claim on <Time value={at} as="dateTime" />. It goes on here.
          </Trans>
        </span>
        <Button size="compact-sm" variant="default" onClick={begin}>
          <Trans>Start over</Trans>
        </Button>
      </Group>
    </Alert>
  );
}

/** What was typed on an earlier visit and not saved: when, which fields; taken up again or dropped. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Text } from '@mantine/core';

import { useFormat } from '../../ui/format';
import { Time } from '../../ui/Time';
import { fieldWord } from '../../ui/wordsOfHistory';
import { fieldNames } from './fields';
import type { Edits } from './useEdits';

export function DraftOffer({ edits: { offer, claim, resume, dismiss } }: { edits: Edits }) {
  const { t } = useLingui();
  const format = useFormat();
  if (!offer || !claim.viewerPermissions.canUpdate) return null;
  const names = fieldNames.flatMap((name) => {
    const word = offer.value[name] && fieldWord(name);
    return word ? [t(word)] : [];
  });
  const when = <Time value={offer.at} as="dateTime" />;
  return (
    <Alert color="indigo" variant="light" role="region" aria-label={t`Changes not saved`} className="card-offer">
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          <Trans>
            On {when} you changed this and did not save it: {format.list(names)}.
          </Trans>
        </Text>
        <Group gap="xs">
          <Button size="xs" onClick={resume}>
            <Trans>Go on with it</Trans>
          </Button>
          <Button size="xs" variant="default" onClick={dismiss}>
            <Trans>Drop it</Trans>
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}

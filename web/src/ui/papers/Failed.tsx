/** Why a preview did not come, and another try. */
import { Trans } from '@lingui/react/macro';
import { Alert, Button, Text } from '@mantine/core';

import { word, type Fault } from '../../api/errors';

export function Failed({ faults, retry }: { faults: readonly Fault[]; retry: () => void }) {
  return (
    <Alert color="red" role="alert">
      <Text size="sm">{faults.map(word).join(' ')}</Text>
      <Button size="compact-sm" variant="default" mt="xs" onClick={retry}>
        <Trans>Try again</Trans>
      </Button>
    </Alert>
  );
}

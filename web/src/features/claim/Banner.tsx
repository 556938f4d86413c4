/** Tells that the claim rests in the archive, and where it went. */
import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { Time } from '../../ui/Time';
import { useArchive } from './archive';
import type { Claim } from './claim';
import { useManages } from './rights';

export function Banner({ claim }: { claim: Claim }) {
  const { unarchive } = useArchive(claim);
  const manages = useManages();
  const { archivedAt, mergedInto } = claim;
  if (!archivedAt) return null;
  const when = <Time value={archivedAt} />;
  return (
    <Alert color="gray" variant="light" role="status" className="card-banner">
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {mergedInto ? (
            <Trans>
              Merged into{' '}
              <Link to="/claims/$number" params={{ number: mergedInto.number }} className="card-link figures">
                {mergedInto.number}
              </Link>{' '}
              on {when}: work goes on there, and nothing here can be changed.
            </Trans>
          ) : (
            <Trans>Archived on {when}: nothing here can be changed.</Trans>
          )}
        </Text>
        {manages && !mergedInto && (
          <Button size="xs" variant="default" onClick={() => void unarchive()}>
            <Trans>Take out of the archive</Trans>
          </Button>
        )}
      </Group>
    </Alert>
  );
}

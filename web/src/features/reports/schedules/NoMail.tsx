/** Says so where the installation sends no e-mail at all. */
import { Trans } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { useQuery } from 'urql';

import { mailDocument } from './documents';

export function NoMail() {
  const [{ data }] = useQuery({ query: mailDocument });
  if (data?.notificationSettings?.isMailOn !== false) return null;
  return (
    <Alert color="yellow" p="xs">
      <Trans>This installation sends no e-mail yet: nothing comes until an administrator sets a mail server.</Trans>
    </Alert>
  );
}

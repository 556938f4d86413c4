/** Over a page whose session has ended: sign in, and go on where you were. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useClient } from 'urql';

import { graphql } from '../../api/generated';
import { Dialog } from '../../ui/Dialog';
import { SignInForm } from './SignInForm';

const document = graphql(`
  query KnownLogin {
    viewer {
      id
      user {
        id
        login
      }
    }
  }
`);

export default function SessionDialog() {
  const { t } = useLingui();
  const known = useClient().readQuery(document, {})?.data?.viewer.user?.login ?? undefined;
  return (
    <Dialog title={t`The session has ended`} close={() => undefined} stays size="sm" zIndex={500}>
      <Stack>
        <Text size="sm">
          <Trans>Sign in to go on. What you typed is still here.</Trans>
        </Text>
        <SignInForm login={known} done={() => undefined} />
      </Stack>
    </Dialog>
  );
}

/** Over a page whose session has ended: sign in, and go on where you were. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Stack, Text } from '@mantine/core';
import { useClient } from 'urql';

import { graphql } from '../../api/generated';
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
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      zIndex={500}
      title={t`The session has ended`}
    >
      <Stack>
        <Text size="sm">
          <Trans>Sign in to go on. What you typed is still here.</Trans>
        </Text>
        <SignInForm login={known} done={() => undefined} />
      </Stack>
    </Modal>
  );
}

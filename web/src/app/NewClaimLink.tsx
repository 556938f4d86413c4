/** Leads to the form of a new claim; who may not register one does not see it. */
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { useMayRegister } from './viewer';

/** `partner`: whose claim it will be. */
export function NewClaimLink({ partner }: { partner?: string }) {
  if (!useMayRegister()) return null;
  return (
    <Button renderRoot={(props) => <Link {...props} to="/claims/new" search={partner ? { partner } : {}} />}>
      <Trans>New claim</Trans>
    </Button>
  );
}

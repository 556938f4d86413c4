/** What stands in the list's place when it has no rows, and above it when they may be out of date. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { faultOf, word } from '../../api/errors';
import { NewClaimLink } from '../../app/NewClaimLink';
import { Failure, Message } from '../../ui/StateView';
import { isNarrowed, withoutFilters, type ClaimsSearch } from './search';
import type { Rows } from './table/useRows';

interface Props {
  found: Rows;
  search: ClaimsSearch;
  retry: () => void;
  children: ReactNode;
}

export function ListState({ found, search, retry, children }: Props) {
  const { rows, error, isFirst, isLate } = found;
  if (error && isFirst) return <Failure error={error} retry={retry} />;
  if (!error && !isFirst && !isLate && rows.length === 0) return <Nothing search={search} />;
  return (
    <>
      {error && (
        <Alert color="yellow" role="alert" py={6}>
          <div className="claims-stale">
            <span>
              <Trans>The list could not be brought up to date; these rows are older.</Trans> {word(faultOf(error))}
            </span>
            <Button variant="default" size="compact-sm" onClick={retry}>
              <Trans>Try again</Trans>
            </Button>
          </div>
        </Alert>
      )}
      {children}
    </>
  );
}

function Nothing({ search }: { search: ClaimsSearch }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const isFiltered = isNarrowed(search);
  return isFiltered ? (
    <Message
      role="status"
      title={t`No claims match`}
      action={
        <Button variant="default" onClick={() => void navigate({ to: '/claims', search: withoutFilters(search) })}>
          <Trans>Clear the filters</Trans>
        </Button>
      }
    >
      <Trans>Archived claims are left out unless a filter asks for them.</Trans>
    </Message>
  ) : (
    <Message role="status" title={t`No claims yet`} action={<NewClaimLink />}>
      <Trans>They appear here as soon as they are registered or imported.</Trans>
    </Message>
  );
}

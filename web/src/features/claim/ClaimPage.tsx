/** A claim's card, found by the number that people tell each other. */
import './card.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { Failure, Loading, NotFound } from '../../ui/StateView';
import { Card } from './Card';
import { claimDocument } from './claim';
import { useSight } from './rights';

const route = getRouteApi('/shell/claims/$number');

export function ClaimPage() {
  const { number } = route.useParams();
  return <Numbered key={number} number={number} />;
}

function Numbered({ number }: { number: string }) {
  const sight = useSight();
  const [{ data, error }, retry] = useQuery({
    query: claimDocument,
    variables: { number, ...sight },
    // Somebody may have changed it since it was last open.
    requestPolicy: 'cache-and-network',
  });
  if (data?.claimByNumber) return <Card claim={data.claimByNumber} />;
  if (error) return <Failure page error={error} retry={() => retry({ requestPolicy: 'network-only' })} />;
  return data ? <Missing /> : <Waiting />;
}

function Missing() {
  return (
    <NotFound
      page
      action={
        <Button variant="default" component={Link} to="/claims">
          <Trans>To the claims</Trans>
        </Button>
      }
    />
  );
}

/** At the size of the card. */
function Waiting() {
  const { t } = useLingui();
  return (
    <div className="card">
      <Skeleton height={36} maw={520} role="status" aria-busy aria-label={t`Loading`} />
      <Skeleton height={96} />
      <div className="card-columns">
        <div className="card-story">
          <Loading rows={3} height={140} />
        </div>
        <div className="card-side">
          <Loading rows={3} height={160} />
        </div>
      </div>
    </div>
  );
}

/** A partner's card: what is known of it, its people, its claims. */
import './card.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Skeleton } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { useCan, useKeepsClaims } from '../../app/viewer';
import { PageHeader } from '../../ui/PageHeader';
import { Failure, Loading, NotFound } from '../../ui/StateView';
import { SubjectTasks } from '../../ui/tasks/SubjectTasks';
import { ArchivedBadge } from './ArchivedBadge';
import { Actions } from './Actions';
import { Contacts } from './Contacts';
import { Facts } from './Facts';
import { Figures } from './Figures';
import { History } from './History';
import { Panel } from './Panel';
import { cardDocument, type Partner } from './partner';
import { References } from './References';

const route = getRouteApi('/shell/partners/$id');

export function PartnerPage() {
  const { id } = route.useParams();
  return <Found key={id} id={id} />;
}

function Found({ id }: { id: string }) {
  const [{ data, error }, retry] = useQuery({ query: cardDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  if (data?.partner) return <Card partner={data.partner} />;
  if (error) return <Failure page error={error} retry={() => retry({ requestPolicy: 'network-only' })} />;
  return data ? <Missing /> : <Waiting />;
}

function Card({ partner }: { partner: Partner }) {
  const { t } = useLingui();
  const mayReadTasks = useCan('tasks:read');
  const mayGive = useCan('tasks:write');
  const keepsClaims = useKeepsClaims();
  return (
    <article className="partner-card">
      <PageHeader title={partner.name}>
        {partner.archivedAt && <ArchivedBadge />}
        <Actions partner={partner} />
      </PageHeader>
      {partner.mergedInto && <Merged into={partner.mergedInto} />}
      <div className="partner-columns">
        {keepsClaims && (
          <div className="partner-main">
            <Figures partner={partner} />
            <History partner={partner} />
          </div>
        )}
        <div className="partner-side">
          <Facts partner={partner} />
          <Contacts partner={partner} />
          {mayReadTasks && (
            <Panel title={t`Tasks`}>
              <SubjectTasks subject={partner} mayGive={mayGive && !partner.archivedAt} />
            </Panel>
          )}
          <References partner={partner} />
        </div>
      </div>
    </article>
  );
}

function Merged({ into: { id, name } }: { into: { id: string; name: string } }) {
  return (
    <Alert color="gray" p="xs">
      <Trans>
        This partner was merged into{' '}
        <Link to="/partners/$id" params={{ id }} className="partner-link">
          {name}
        </Link>
        , which has its claims and contact persons.
      </Trans>
    </Alert>
  );
}

function Missing() {
  return (
    <NotFound
      page
      action={
        <Button variant="default" component={Link} to="/partners">
          <Trans>To the partners</Trans>
        </Button>
      }
    />
  );
}

/** At the size of the card. */
function Waiting() {
  const { t } = useLingui();
  return (
    <div className="partner-card">
      <Skeleton height={36} maw={420} role="status" aria-busy aria-label={t`Loading`} />
      <div className="partner-columns">
        <div className="partner-main">
          <Loading rows={2} height={180} />
        </div>
        <div className="partner-side">
          <Loading rows={3} height={160} />
        </div>
      </div>
    </div>
  );
}

/** The card of an order, a shipment or a return: what it holds, whose it is, what claims came of it. */
import './orders.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';

import { useCommands } from '../../app/commands';
import { useMayRegister } from '../../app/viewer';
import { documentKindOf, documentWords } from '../../ui/documents';
import { Icon } from '../../ui/icons';
import { PageHeader } from '../../ui/PageHeader';
import { Failure, Loading, NotFound } from '../../ui/StateView';
import { ArchivedBadge } from './ArchivedBadge';
import { Claims } from './Claims';
import { cardDocument, type Document } from './document';
import { DocumentMenu } from './DocumentMenu';
import { Facts, References } from './Facts';
import { History } from './History';
import { Lines } from './Lines';
import { useDocumentSight } from './sight';
import { useOrderCommands } from './useOrderCommands';

const route = getRouteApi('/shell/orders/$id');

export function DocumentPage() {
  const { id } = route.useParams();
  return documentKindOf(id) ? <Found key={id} id={id} /> : <Missing />;
}

function Found({ id }: { id: string }) {
  const sight = useDocumentSight();
  const [{ data, error }, retry] = useQuery({ query: cardDocument, variables: { id, ...sight }, requestPolicy: 'cache-and-network' });
  if (data?.node && 'lines' in data.node) return <Card document={data.node} />;
  if (error && !data?.node) return <Failure page error={error} retry={() => retry({ requestPolicy: 'network-only' })} />;
  return data ? <Missing /> : <Waiting />;
}

function Card({ document }: { document: Document }) {
  const { t } = useLingui();
  const { claims, internal } = useDocumentSight();
  const kind = documentKindOf(document.id) ?? 'ORDER';
  const name = `${t(documentWords[kind])} ${document.number}`;
  const mayRegister = useMayRegister() && !document.archivedAt;
  useOrderCommands();
  useNewClaimCommand(document.id, name, mayRegister);
  return (
    <article className="document-card">
      <PageHeader title={name}>
        {document.archivedAt && <ArchivedBadge />}
        {mayRegister && (
          <Button
            leftSection={<Icon name="plus" size={16} />}
            renderRoot={(props) => <Link {...props} to="/claims/new" search={{ basis: document.id }} />}
          >
            <Trans>New claim from this</Trans>
          </Button>
        )}
        <DocumentMenu document={document} kind={kind} />
      </PageHeader>
      <div className="document-columns">
        <div className="document-part">
          <Lines document={document} kind={kind} />
          {claims && <Claims document={document} />}
        </div>
        <div className="document-part">
          <Facts document={document} />
          <References document={document} />
          {/* With another version there is more to tell. */}
          {internal && <History key={document.version} id={document.id} />}
        </div>
      </div>
    </article>
  );
}

function useNewClaimCommand(id: string, name: string, may: boolean) {
  const { t } = useLingui();
  const navigate = useNavigate();
  useCommands(
    useMemo(
      () =>
        may
          ? [{ id: 'document.claim', group: name, label: t`New claim from this`, keys: 'c', run: () => void navigate({ to: '/claims/new', search: { basis: id } }) }]
          : [],
      [t, navigate, may, name, id],
    ),
  );
}

function Missing() {
  return (
    <NotFound
      page
      action={
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/orders" />}>
          <Trans>To the orders</Trans>
        </Button>
      }
    />
  );
}

/** At the size of the card. */
function Waiting() {
  const { t } = useLingui();
  return (
    <div className="document-card">
      <Skeleton height={36} maw={420} role="status" aria-busy aria-label={t`Loading`} />
      <div className="document-columns">
        <div className="document-part">
          <Loading rows={2} height={200} />
        </div>
        <div className="document-part">
          <Loading rows={2} height={160} />
        </div>
      </div>
    </div>
  );
}

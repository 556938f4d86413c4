/** What caused the claim: an order, a shipment, a return, a document of another system, or a partner; with a way there. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { useCan } from '../../app/viewer';
import { basisName } from '../../ui/basis';
import { useFormat } from '../../ui/format';
import { Icon } from '../../ui/icons';
import { Time } from '../../ui/Time';
import { fields } from '../../ui/wordsOfHistory';
import type { Claim } from './claim';

const BasisDialog = lazy(() => import('./BasisDialog'));

export function Basis({ claim }: { claim: Claim }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const { basis, viewerPermissions } = claim;
  return (
    <div className="card-field" data-empty={basis === null || undefined}>
      <div className="card-label">{fields.basisId && t(fields.basisId)}</div>
      <div className="card-value">
        <div className="card-still card-basis">
          {basis === null && (
            <span className="card-none">
              <Trans>not set</Trans>
            </span>
          )}
          {basis && ('system' in basis ? <Document document={basis} /> : <Here basis={basis} />)}
          {viewerPermissions.canUpdate && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              className="card-acts"
              aria-label={t`Change the basis`}
              onClick={() => setOpen(true)}
            >
              <Icon name="edit" size={14} />
            </ActionIcon>
          )}
        </div>
      </div>
      <Suspense>{open && <BasisDialog claim={claim} close={() => setOpen(false)} />}</Suspense>
    </div>
  );
}

/** A record that is kept here: a partner, an order, a shipment, a return. */
function Here({ basis }: { basis: Exclude<NonNullable<Claim['basis']>, { system: string }> }) {
  const { i18n } = useLingui();
  const { day } = useFormat();
  const readsOrders = useCan('orders:read');
  const name = basisName(basis, i18n);
  if (!('documentDate' in basis)) return name;
  return (
    <div className="card-grow">
      {readsOrders ? (
        <Link to="/orders/$id" params={{ id: basis.id }} className="card-link">
          {name}
        </Link>
      ) : (
        name
      )}
      <div className="hint">{day(basis.documentDate)}</div>
    </div>
  );
}

type ExternalDocument = Extract<NonNullable<Claim['basis']>, { system: string }>;

function Document({ document: { type, number, date, system, link } }: { document: ExternalDocument }) {
  const name = `${type} ${number}`;
  return (
    <div className="card-grow">
      {link ? (
        <Anchor href={link} target="_blank" rel="noreferrer" underline="always" inherit>
          {name}
        </Anchor>
      ) : (
        name
      )}
      <div className="hint">
        {date && (
          <>
            <Time value={date} />,{' '}
          </>
        )}
        {system}
      </div>
    </div>
  );
}

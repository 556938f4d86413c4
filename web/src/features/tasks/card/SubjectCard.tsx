/** What the task is about: the claim or the partner with what one needs to know of it, and the way to its card. */
import { useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import { Money } from '../../../ui/Money';
import { Failure } from '../../../ui/StateView';
import { StatusBadge } from '../../../ui/StatusBadge';
import { isClaim, type Subject } from '../subject';

const claimDocument = graphql(`
  query TaskClaim($id: ID!) {
    claim(id: $id) {
      id
      number
      title
      status
      description
      amountClaimed {
        amount
        currency
      }
      partner {
        id
        name
      }
      contactPerson {
        id
        name
        phones
      }
      responsible {
        id
        name
      }
    }
  }
`);

const partnerDocument = graphql(`
  query TaskPartner($id: ID!) {
    partner(id: $id) {
      id
      name
      phones
      emails
      manager {
        id
        name
      }
    }
  }
`);

export function SubjectCard({ subject }: { subject: Subject }) {
  return isClaim(subject) ? <OfClaim id={subject.id} /> : <OfPartner id={subject.id} />;
}

function OfClaim({ id }: { id: string }) {
  const { t } = useLingui();
  const [{ data, error }, retry] = useQuery({ query: claimDocument, variables: { id } });
  if (error && !data) return <Failure error={error} retry={() => retry({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton height={120} />;
  const { claim } = data;
  if (!claim) return null;
  const { number, title, status, partner, contactPerson, amountClaimed, responsible, description } = claim;
  return (
    <section aria-label={t`About the claim`} className="task-subject">
      <div className="task-subject-head">
        <Link to="/claims/$number" params={{ number }} className="task-link">
          <span className="figures">{number}</span> {title}
        </Link>
        <StatusBadge status={status} />
      </div>
      <Told
        facts={[
          [t`Partner`, partner && <Link key="partner" to="/partners/$id" params={{ id: partner.id }} className="task-link">{partner.name}</Link>],
          [t`Contact person`, contactPerson && [contactPerson.name, ...contactPerson.phones].join(', ')],
          [t`Amount claimed`, amountClaimed && <Money key="amount" value={amountClaimed} />],
          [t`Responsible`, responsible?.name],
        ]}
      />
      {description && <p className="task-told">{description}</p>}
    </section>
  );
}

function OfPartner({ id }: { id: string }) {
  const { t } = useLingui();
  const [{ data, error }, retry] = useQuery({ query: partnerDocument, variables: { id } });
  if (error && !data) return <Failure error={error} retry={() => retry({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton height={80} />;
  const { partner } = data;
  if (!partner) return null;
  return (
    <section aria-label={t`About the partner`} className="task-subject">
      <div className="task-subject-head">
        <Link to="/partners/$id" params={{ id }} className="task-link">
          {partner.name}
        </Link>
      </div>
      <Told
        facts={[
          [t`Phones`, partner.phones.join(', ')],
          [t`E-mail`, partner.emails.join(', ')],
          [t({ message: 'Manager', context: 'partner' }), partner.manager?.name],
        ]}
      />
    </section>
  );
}

function Told({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className="task-facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

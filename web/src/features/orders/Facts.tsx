/** Whose the document is, whom to talk to, what other systems call it; each with a way there. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useFormat } from '../../ui/format';
import { Money } from '../../ui/Money';
import type { Document } from './document';
import { Panel } from './Panel';
import { useCan } from '../../app/viewer';

export function Facts({ document }: { document: Document }) {
  const { t } = useLingui();
  const format = useFormat();
  const mayReadPartners = useCan('partners:read');
  const { date, partner, contact, manager } = document;
  return (
    <Panel title={t`Details`}>
      <dl className="document-facts">
        <Fact label={t`Date`}>{format.day(date)}</Fact>
        <Fact label={t`Partner`}>
          {partner &&
            (mayReadPartners ? (
              <Link to="/partners/$id" params={{ id: partner.id }} className="document-link">
                {partner.name}
              </Link>
            ) : (
              partner.name
            ))}
        </Fact>
        <Fact label={t`Contact person`}>{contact && <Contact contact={contact} />}</Fact>
        {manager !== undefined && (
          <Fact label={t({ message: 'Manager', context: 'document' })}>
            {manager && (
              <Link to="/orders" search={{ manager: manager.id }} className="document-link" aria-label={t`${manager.name}: orders`}>
                {manager.name}
              </Link>
            )}
          </Fact>
        )}
        <Fact label={t`Amount`}>
          <Money value={document} />
        </Fact>
      </dl>
    </Panel>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const isEmpty = children === null || children === undefined || children === false;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{isEmpty ? <span className="document-none">—</span> : children}</dd>
    </div>
  );
}

function Contact({ contact: { name, position, phones, emails } }: { contact: NonNullable<Document['contact']> }) {
  const [phone] = phones;
  const [email] = emails;
  return (
    <>
      {name}
      {position && <div className="hint">{position}</div>}
      {phone && (
        <div>
          <Anchor href={`tel:${phone}`} size="sm" className="document-address">
            {phone}
          </Anchor>
        </div>
      )}
      {email && (
        <div>
          <Anchor href={`mailto:${email}`} size="sm" className="document-address">
            {email}
          </Anchor>
        </div>
      )}
    </>
  );
}

export function References({ document: { references } }: { document: Document }) {
  const { t } = useLingui();
  if (references.nodes.length === 0) return null;
  return (
    <Panel title={t`External numbers`}>
      <ul className="document-plain">
        {references.nodes.map(({ id, system, value }) => (
          <li key={id}>
            {value} <span className="document-none">{system}</span>
          </li>
        ))}
      </ul>
      <p className="hint">
        <Trans>What the system of trade tells of the document under these numbers is brought up to date here.</Trans>
      </p>
    </Panel>
  );
}

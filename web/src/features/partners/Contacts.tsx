/** The people to talk to at the partner. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useClient, useQuery } from 'urql';

import { useChange } from '../../api/change';
import { useCan, useKeepsClaims } from '../../app/viewer';
import { confirm } from '../../ui/confirm';
import { Loading, StateView } from '../../ui/StateView';
import { toast, toastFaults } from '../../ui/toasts';
import { ArchivedBadge } from './ArchivedBadge';
import { contactArchiveDocument, contactsDocument, contactUnarchiveDocument, contactUsageDocument, type Contact } from './contacts';
import { Panel } from './Panel';
import type { Partner } from './partner';
import { Addresses } from './Shown';

const ContactDialog = lazy(() => import('./ContactDialog'));
const ContactMerge = lazy(() => import('./ContactMerge'));

export function Contacts({ partner }: { partner: Partner }) {
  const { t } = useLingui();
  const mayWrite = useCan('partners:write');
  const [{ data, error }, retry] = useQuery({
    query: contactsDocument,
    variables: { id: partner.id },
    requestPolicy: 'cache-and-network',
  });
  const [open, setOpen] = useState<Contact | 'new' | null>(null);
  const [merging, setMerging] = useState<Contact | null>(null);
  const [showsArchived, showArchived] = useState(false);
  const others = ({ id }: Contact) => (data?.contactPersons.nodes ?? []).filter((each) => each.id !== id && !each.archivedAt);
  const add = mayWrite && !partner.archivedAt && (
    <Button size="compact-sm" variant="subtle" onClick={() => setOpen('new')}>
      <Trans>Add a person</Trans>
    </Button>
  );
  return (
    <Panel title={t`Contact persons`} action={add}>
      <StateView
        data={data?.contactPersons}
        error={error}
        retry={() => retry({ requestPolicy: 'network-only' })}
        loading={<Loading rows={2} height={44} />}
      >
        {({ nodes, pageInfo }) => {
          const inUse = nodes.filter(({ archivedAt }) => !archivedAt);
          const archived = nodes.length - inUse.length;
          return (
            <Stack gap="sm">
              {inUse.length === 0 && (
                <Text size="sm" c="dimmed">
                  <Trans>Nobody is known there.</Trans>
                </Text>
              )}
              {(showsArchived ? nodes : inUse).map((contact) => (
                <Person key={contact.id} contact={contact} edit={mayWrite ? () => setOpen(contact) : undefined} />
              ))}
              {pageInfo.hasNextPage && (
                <Text size="sm" c="dimmed">
                  <Trans>These are the first hundred.</Trans>
                </Text>
              )}
              {archived > 0 && (
                <Group>
                  <Button size="compact-sm" variant="subtle" aria-expanded={showsArchived} onClick={() => showArchived(!showsArchived)}>
                    {showsArchived ? <Trans>Hide archived</Trans> : plural(archived, { one: 'Show # archived', other: 'Show # archived' })}
                  </Button>
                </Group>
              )}
            </Stack>
          );
        }}
      </StateView>
      <Suspense>
        {open && (
          <ContactDialog
            partnerId={partner.id}
            contact={open === 'new' ? undefined : open}
            merge={open !== 'new' && others(open).length > 0 ? () => (setOpen(null), setMerging(open)) : undefined}
            close={() => setOpen(null)}
          />
        )}
        {merging && <ContactMerge contact={merging} others={others(merging)} close={() => setMerging(null)} />}
      </Suspense>
    </Panel>
  );
}

function Person({ contact, edit }: { contact: Contact; edit: (() => void) | undefined }) {
  const { t } = useLingui();
  const [toggle, busy] = useArchive(contact);
  const { name, position, phones, emails, archivedAt } = contact;
  return (
    <div className="partner-person">
      <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" component="div" className="partner-grow">
          <b>{name}</b> {archivedAt && <ArchivedBadge />}
          {position && <div className="partner-none">{position}</div>}
        </Text>
        {edit && (
          <Group gap={0} wrap="nowrap">
            {!archivedAt && (
              <Button size="compact-sm" variant="subtle" onClick={edit} aria-label={t`Change: ${name}`}>
                <Trans>Change</Trans>
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="subtle"
              loading={busy}
              onClick={() => void toggle()}
              aria-label={archivedAt ? t`Take back into use: ${name}` : t`Archive: ${name}`}
            >
              {archivedAt ? <Trans>Take back</Trans> : <Trans>Archive</Trans>}
            </Button>
          </Group>
        )}
      </Group>
      <Addresses scheme="tel" values={phones} />
      <Addresses scheme="mailto" values={emails} />
    </div>
  );
}

function useArchive({ id, version, name, archivedAt }: Contact) {
  const { t } = useLingui();
  const client = useClient();
  const claims = useKeepsClaims();
  const [archive, archiving] = useChange(contactArchiveDocument);
  const [unarchive, unarchiving] = useChange(contactUnarchiveDocument);
  const input = { id, expectedVersion: version };
  const toggle = async () => {
    if (archivedAt) {
      const { done, faults } = await unarchive({ input });
      return done ? toast({ text: t`“${name}” is in use again` }) : toastFaults(faults);
    }
    const { data } = await client.query(contactUsageDocument, { id, claims }, { requestPolicy: 'network-only' });
    const told = plural(data?.claims?.totalCount ?? 0, {
      0: 'No claim names this person.',
      one: '# claim names this person and keeps doing so.',
      other: '# claims name this person and keep doing so.',
    });
    const sure = await confirm({
      title: t`Archive “${name}”?`,
      text: `${told} ${t`The person can no longer be chosen, until taken back into use.`}`,
      action: t`Archive`,
    });
    if (!sure) return;
    const { done, faults } = await archive({ input });
    if (done) toast({ text: t`“${name}” is archived` });
    else toastFaults(faults);
  };
  return [toggle, archiving || unarchiving] as const;
}

/** What can be done with a reason besides changing its texts. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useClient, useQuery } from 'urql';

import { useChange } from '../../api/change';
import { useCan } from '../../app/viewer';
import { confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icons';
import { toast, toastFaults } from '../../ui/toasts';
import { within } from '../../ui/treeRows';
import { archiveDocument, mergeDocument, moveDocument, unarchiveDocument, usageDocument, type Reason } from './reasons';

const TreePlaceDialog = lazy(() => import('../../ui/TreePlaceDialog'));

interface Props {
  reason: Reason;
  reasons: readonly Reason[];
  choose: (id: string | null) => void;
  createBelow?: () => void;
}

export function ReasonActions({ reason, reasons, choose, createBelow }: Props) {
  const mayWrite = useCan('catalogues:write');
  const [dialog, setDialog] = useState<'move' | 'merge' | null>(null);
  const archive = useArchive(reason, reasons);
  if (!mayWrite) return null;
  const close = () => setDialog(null);
  return (
    <Group gap="xs">
      {!reason.archived && (
        <>
          <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={createBelow}>
            <Trans context="reason">New below it</Trans>
          </Button>
          <Button variant="default" size="xs" onClick={() => setDialog('move')}>
            <Trans>Move…</Trans>
          </Button>
          <Button variant="default" size="xs" onClick={() => setDialog('merge')}>
            <Trans>Merge into another…</Trans>
          </Button>
        </>
      )}
      <Button variant="default" size="xs" onClick={() => void archive()}>
        {reason.archived ? <Trans>Take back into use</Trans> : <Trans>Archive…</Trans>}
      </Button>
      <Suspense>
        {dialog === 'move' && <MoveDialog reason={reason} reasons={reasons} close={close} />}
        {dialog === 'merge' && <MergeDialog reason={reason} reasons={reasons} close={close} choose={choose} />}
      </Suspense>
    </Group>
  );
}

function useArchive(reason: Reason, reasons: readonly Reason[]) {
  const { t } = useLingui();
  const client = useClient();
  const [archive] = useChange(archiveDocument);
  const [unarchive] = useChange(unarchiveDocument);
  const input = { id: reason.id, expectedVersion: reason.version };
  const below = reasons.filter(({ parentId, archived }) => parentId === reason.id && !archived).length;
  const parent = reasons.find(({ id }) => id === reason.parentId);

  return async () => {
    if (reason.archived) {
      if (parent?.archived) {
        toast({ kind: 'failed', text: t`“${parent.name}” above it is archived. Take that back into use first.` });
        return;
      }
      const { done, faults } = await unarchive({ input });
      if (done) toast({ text: t`“${reason.name}” is in use again` });
      else toastFaults(faults);
      return;
    }
    if (below > 0) {
      toast({
        kind: 'failed',
        text: plural(below, {
          one: '# reason below it is in use. Archive, move or merge it first.',
          other: '# reasons below it are in use. Archive, move or merge them first.',
        }),
      });
      return;
    }
    const { data } = await client.query(usageDocument, { id: reason.id }, { requestPolicy: 'network-only' }).toPromise();
    const told = plural(data?.own.totalCount ?? 0, {
      0: 'No claim has it.',
      one: '# claim has it and keeps it.',
      other: '# claims have it and keep it.',
    });
    const sure = await confirm({
      title: t`Archive “${reason.name}”?`,
      text: `${told} ${t`It can no longer be chosen, until it is taken back into use.`}`,
      action: t`Archive`,
    });
    if (!sure) return;
    const { done, faults } = await archive({ input });
    if (done) toast({ text: t`“${reason.name}” is archived` });
    else toastFaults(faults);
  };
}

interface DialogProps {
  reason: Reason;
  reasons: readonly Reason[];
  close: () => void;
}

function MoveDialog({ reason, reasons, close }: DialogProps) {
  const { t } = useLingui();
  const [move] = useChange(moveDocument);
  const own = within(reasons, reason.id);
  return (
    <TreePlaceDialog
      title={t`Move “${reason.name}”`}
      label={t`Where to`}
      nodes={reasons}
      isOff={({ id }) => own.has(id) || id === reason.parentId}
      top={reason.parentId !== null}
      action={t`Move`}
      run={async (place) => {
        const input = { id: reason.id, expectedVersion: reason.version, parentId: place?.id ?? null };
        const { faults } = await move({ input });
        if (faults.length === 0) toast({ text: t`Moved` });
        return faults;
      }}
      close={close}
    />
  );
}

function MergeDialog({ reason, reasons, close, choose }: DialogProps & { choose: (id: string) => void }) {
  const { t } = useLingui();
  const [merge] = useChange(mergeDocument);
  const own = within(reasons, reason.id);
  return (
    <TreePlaceDialog
      title={t`Merge “${reason.name}” into another`}
      label={t`The reason that stays`}
      nodes={reasons}
      isOff={({ id }) => own.has(id)}
      renderOutcome={(place) =>
        place && (
          <>
            <Moves reason={reason} reasons={reasons} into={place.name} />{' '}
            <Trans>“{reason.name}” is archived. This cannot be taken back.</Trans>
          </>
        )
      }
      action={t`Merge`}
      danger
      run={async (place) => {
        if (!place) return [];
        const input = { sourceId: reason.id, intoId: place.id, expectedVersion: reason.version };
        const { faults } = await merge({ input });
        if (faults.length === 0) {
          toast({ text: t`Merged into “${place.name}”` });
          choose(place.id);
        }
        return faults;
      }}
      close={close}
    />
  );
}

/** What goes to the reason that stays. */
function Moves({ reason, reasons, into }: { reason: Reason; reasons: readonly Reason[]; into: string }) {
  const [{ data }] = useQuery({ query: usageDocument, variables: { id: reason.id }, requestPolicy: 'cache-and-network' });
  if (!data) return null;
  const below = reasons.filter(({ parentId }) => parentId === reason.id).length;
  const claims = plural(data.own.totalCount, { 0: 'no claims', one: '# claim', other: '# claims' });
  const children = plural(below, { one: '# reason below it', other: '# reasons below it' });
  return below > 0 ? (
    <Trans>
      To “{into}” go: {claims}, {children}.
    </Trans>
  ) : (
    <Trans>
      To “{into}” go: {claims}.
    </Trans>
  );
}

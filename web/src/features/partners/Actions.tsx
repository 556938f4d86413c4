/** What can be done with a partner as a whole. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';

import { useChange } from '../../api/change';
import { useCommands } from '../../app/commands';
import { NewClaimLink } from '../../app/NewClaimLink';
import { useCan, useKeepsClaims } from '../../app/viewer';
import { confirm } from '../../ui/confirm';
import { toast, toastFaults } from '../../ui/toasts';
import { archiveDocument, unarchiveDocument, usageDocument, type Partner } from './partner';

const MergeDialog = lazy(() => import('./MergeDialog'));

export function Actions({ partner }: { partner: Partner }) {
  const { t } = useLingui();
  const mayWrite = useCan('partners:write') && !partner.mergedInto;
  const [merging, setMerging] = useState(false);
  const archive = useArchive(partner);
  const isOut = partner.archivedAt !== null;
  const latest = useRef(archive);
  useEffect(() => {
    latest.current = archive;
  });
  useCommands(
    useMemo(() => {
      const group = partner.name;
      const archiving = { id: 'partner.archive', group, label: isOut ? t`Take back into use` : t`Archive…`, run: () => void latest.current() };
      const merge = { id: 'partner.merge', group, label: t({ message: 'Merge into another…', context: 'partner' }), run: () => setMerging(true) };
      return mayWrite ? [merge, archiving] : [];
    }, [t, partner.name, isOut, mayWrite]),
  );
  return (
    <>
      {mayWrite && (
        <>
          <Button variant="default" onClick={() => setMerging(true)}>
            <Trans context="partner">Merge into another…</Trans>
          </Button>
          <Button variant="default" onClick={() => void archive()}>
            {isOut ? <Trans>Take back into use</Trans> : <Trans>Archive…</Trans>}
          </Button>
        </>
      )}
      {!isOut && <NewClaimLink partner={partner.id} />}
      <Suspense>{merging && <MergeDialog partner={partner} close={() => setMerging(false)} />}</Suspense>
    </>
  );
}

function useArchive({ id, version, name, archivedAt }: Partner) {
  const { t } = useLingui();
  const client = useClient();
  const claims = useKeepsClaims();
  const [archive] = useChange(archiveDocument);
  const [unarchive] = useChange(unarchiveDocument);
  const input = { id, expectedVersion: version };
  return async () => {
    if (archivedAt) {
      const { done, faults } = await unarchive({ input });
      return done ? toast({ text: t`“${name}” is in use again` }) : toastFaults(faults);
    }
    const { data } = await client.query(usageDocument, { id, claims }, { requestPolicy: 'network-only' });
    const sure = await confirm({
      title: t`Archive “${name}”?`,
      text: `${claims ? told(data?.claims?.totalCount ?? 0, data?.open?.totalCount ?? 0) : ''} ${t`The partner can no longer be chosen, until taken back into use.`}`,
      action: t`Archive`,
    });
    if (!sure) return;
    const { done, faults } = await archive({ input });
    if (done) toast({ text: t`“${name}” is archived` });
    else toastFaults(faults);
  };
}

/** How much the partner is used. */
function told(claims: number, open: number): string {
  const all = plural(claims, { 0: 'It has no claims.', one: '# claim stays with it.', other: '# claims stay with it.' });
  return open > 0 ? `${all} ${plural(open, { one: '# of them is open.', other: '# of them are open.' })}` : all;
}

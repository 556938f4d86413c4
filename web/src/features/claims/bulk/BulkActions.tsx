/** What can be done with many claims at once. */
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import type { ClaimWhereInput } from '../../../api/generated/graphql';
import { useCan } from '../../../app/viewer';
import type { Selection } from '../selection';

const BulkDialog = lazy(() => import('./BulkDialog'));

interface Props {
  selection: Selection;
  where: ClaimWhereInput;
  text: string | null;
  /** After a change: what was selected has its answers. */
  done: () => void;
}

export function BulkActions(props: Props) {
  const [act, setAct] = useState<'assign' | 'step' | null>(null);
  const mayAssign = useCan('claims:write');
  const mayStep = useCan('claims:transition');
  return (
    <>
      {mayAssign && (
        <Button size="xs" variant="default" onClick={() => setAct('assign')}>
          <Trans>Assign…</Trans>
        </Button>
      )}
      {mayStep && (
        <Button size="xs" variant="default" onClick={() => setAct('step')}>
          <Trans>Change the status…</Trans>
        </Button>
      )}
      <Suspense>{act && <BulkDialog {...props} act={act} close={() => setAct(null)} />}</Suspense>
    </>
  );
}

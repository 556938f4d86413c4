/** The routes along which the work on the claim goes: the map of the process that runs, and a way to start one. */
import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';

import { SubjectRoute } from '../../app/subjectRoute';
import { useCan } from '../../app/viewer';
import { Loading } from '../../ui/StateView';
import type { Claim } from './claim';
import { Panel } from './Panel';

export function Route({ claim: { id, version } }: { claim: Claim }) {
  const { t } = useLingui();
  const mayRead = useCan('tasks:read');
  const mayStart = useCan('tasks:write');
  if (!mayRead) return null;
  return (
    <Panel title={t`Route`} internal className="card-wide card-route">
      <Suspense fallback={<Loading rows={1} height={28} />}>
        <SubjectRoute subject={{ id, kind: 'CLAIM' }} version={version} mayStart={mayStart} />
      </Suspense>
    </Panel>
  );
}

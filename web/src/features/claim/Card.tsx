/** The card of one claim. */
import { useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import { useCan } from '../../app/viewer';
import { documentKindOf } from '../../ui/documents';
import { MoreMenu } from '../../ui/MoreMenu';
import { SubjectTasks } from '../../ui/tasks/SubjectTasks';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import { copyLink, useActs, useActsAsCommands, type Opened } from './acts';
import { Banner } from './Banner';
import { Blockers } from './Blockers';
import type { Claim } from './claim';
import { ClaimHeader } from './ClaimHeader';
import { Deadlines } from './Deadlines';
import { DraftOffer } from './DraftOffer';
import { Facts } from './Facts';
import { usePreparedEditor } from './FieldRow';
import { History } from './History';
import { Links } from './Links';
import { OtherClaims } from './OtherClaims';
import { Panel } from './Panel';
import { Participants } from './Participants';
import { usePapers, useSight } from './rights';
import { Route } from './Route';
import { SaveBar } from './SaveBar';
import { StatusBar } from './StatusBar';
import { Story } from './Story';
import { useEdits } from './useEdits';
import { isWaitingAct } from './waiting';

const AssignDialog = lazy(() => import('./AssignDialog'));
const ConflictDialog = lazy(() => import('./ConflictDialog'));
const PrintDialog = lazy(() => import('./PrintDialog'));
const DisputedLines = lazy(() => import('./lines/DisputedLines'));
const MergeDialog = lazy(() => import('./MergeDialog'));
const SplitDialog = lazy(() => import('./SplitDialog'));
const TransitionDialog = lazy(() => import('./TransitionDialog'));
const WaitingDialog = lazy(() => import('./WaitingDialog'));

export function Card({ claim }: { claim: Claim }) {
  const { t } = useLingui();
  const { internal } = useSight();
  const mayReadTasks = useCan('tasks:read');
  const mayGive = useCan('tasks:write');
  const papers = usePapers();
  const readsOrders = useCan('orders:read');
  const edits = useEdits(claim);
  const [opened, open] = useState<Opened>(null);
  const acts = useActs(edits, open);
  useActsAsCommands(acts, claim);
  useLeaveGuard(edits.changed.length > 0);
  usePreparedEditor(claim.viewerPermissions.canUpdate);
  const close = () => open(null);
  return (
    <article className="card" data-editing={edits.open.length > 0 || undefined}>
      <ClaimHeader
        edits={edits}
        copyLink={() => void copyLink(claim, t`The link is copied`)}
        menu={<MoreMenu acts={acts.filter(({ menu }) => menu)} />}
      />
      <Banner claim={claim} />
      <DraftOffer edits={edits} />
      <StatusBar claim={claim} take={(step) => open({ step })} />
      <div className="card-columns">
        <Story edits={edits} />
        <Facts edits={edits} deadlines={internal && <Deadlines claim={claim} open={open} />} />
        <div className="card-rest">
          {claim.basis && readsOrders && documentKindOf(claim.basis.id) && (
            <Suspense fallback={<Skeleton height={140} />}>
              <DisputedLines key={claim.basis.id} claim={claim} />
            </Suspense>
          )}
          {mayReadTasks && (
            <Panel title={t`Tasks`} className="card-acts">
              <Blockers claim={claim} />
              <SubjectTasks subject={{ id: claim.id, name: `${claim.number} ${claim.title}` }} mayGive={mayGive && !claim.archivedAt} />
            </Panel>
          )}
          <Participants claim={claim} />
          {internal && <Links claim={claim} />}
          {claim.partner && <OtherClaims partner={claim.partner} claim={claim} />}
          {internal && <History claimId={claim.id} />}
        </div>
      </div>
      <Route claim={claim} />
      <SaveBar edits={edits} />
      <Suspense>
        {edits.conflict && <ConflictDialog edits={edits} conflict={edits.conflict} now={claim} />}
        {opened === 'assign' && <AssignDialog claim={claim} close={close} />}
        {opened === 'merge' && <MergeDialog claim={claim} close={close} />}
        {opened === 'split' && <SplitDialog claim={claim} close={close} />}
        {isWaitingAct(opened) && <WaitingDialog claim={claim} act={opened} close={close} />}
        {opened !== null && typeof opened === 'object' && 'step' in opened && (
          <TransitionDialog claim={claim} transition={opened.step} close={close} />
        )}
        {opened !== null && typeof opened === 'object' && 'paper' in opened && (
          <PrintDialog claim={claim} kind={opened.paper} kinds={papers} close={close} />
        )}
      </Suspense>
    </article>
  );
}

/** What can be done with the claim that is on screen: for its menu, the palette and the keyboard. */
import { useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef } from 'react';

import type { ClaimTransition, PaperKind } from '../../api/generated/graphql';
import { useCommands, type Command } from '../../app/commands';
import { toast } from '../../ui/toasts';
import { words } from '../../ui/words';
import { useArchive } from './archive';
import type { Claim } from './claim';
import { waitingActs, waitingWords, type WaitingAct } from './waiting';
import { useManages, usePapers } from './rights';
import { canTake } from './steps';
import type { Edits } from './useEdits';

/** What opens over the card. */
export type Opened = { step: ClaimTransition } | { paper: PaperKind } | WaitingAct | 'assign' | 'merge' | 'split' | null;

export type Act = Pick<Command, 'id' | 'label' | 'run' | 'keys' | 'also'> & { menu?: boolean };

export function useActs(edits: Edits, open: (what: Opened) => void): readonly Act[] {
  const { t } = useLingui();
  const { claim } = edits;
  const manages = useManages();
  const papers = usePapers();
  const { archive, unarchive } = useArchive(claim);
  const { canUpdate } = claim.viewerPermissions;
  const acts: (Act | false)[] = [
    ...claim.availableTransitions
      .filter((step) => canTake(step, claim))
      .map(({ transition }) => ({
        id: `claim.${transition}`,
        label: t(words.ClaimTransition[transition]),
        run: () => open({ step: transition }),
      })),
    { id: 'claim.status', label: t`Status: choose a step`, keys: 's', run: toSteps },
    canUpdate && { id: 'claim.assign', label: t`Assign`, keys: 'a', also: t`Responsible`, run: () => open('assign'), menu: true },
    ...waitingActs(claim).map((act) => ({ id: `claim.${act}`, label: t(waitingWords[act].act), run: () => open(act), menu: true })),
    canUpdate && { id: 'claim.edit', label: t`Change the description`, keys: 'e', run: () => edits.begin('description') },
    { id: 'claim.copy', label: t`Copy link`, run: () => void copyLink(claim, t`The link is copied`), menu: true },
    { id: 'claim.print', label: t`Print this page`, run: () => window.print(), menu: true },
    ...papers.map((paper) => ({
      id: `claim.paper.${paper}`,
      label: `${t(words.PaperKind[paper])}…`,
      also: t`Print`,
      run: () => open({ paper }),
      menu: true,
    })),
    canUpdate && { id: 'claim.merge', label: t`Merge into another…`, run: () => open('merge'), menu: true },
    canUpdate && claim.closedAt === null && { id: 'claim.split', label: t`Split…`, run: () => open('split'), menu: true },
    manages && !claim.archivedAt && { id: 'claim.archive', label: t`Archive…`, run: () => void archive(), menu: true },
    manages &&
      claim.archivedAt !== null &&
      !claim.mergedInto && { id: 'claim.unarchive', label: t`Take out of the archive`, run: () => void unarchive(), menu: true },
  ];
  return acts.filter((act) => act !== false);
}

/** Offer the acts to the palette and the keyboard while the card is on screen. */
export function useActsAsCommands(acts: readonly Act[], { number }: Claim) {
  const { t } = useLingui();
  const group = t`Claim ${number}`;
  // The acts are new with each rendering; what the palette is offered changes only with their names.
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  const names = JSON.stringify(acts.map(({ id, label, keys, also }) => ({ id, label, keys, also })));
  useCommands(
    useMemo(
      () =>
        (JSON.parse(names) as Omit<Act, 'run'>[]).map((act) => ({
          ...act,
          group,
          run: () => latest.current.find(({ id }) => id === act.id)?.run(),
        })),
      [names, group],
    ),
  );
}

export async function copyLink({ number }: Claim, done: string) {
  const link = `${location.origin}/claims/${number}`;
  try {
    await navigator.clipboard.writeText(link);
    toast({ text: done });
  } catch {
    // A browser may refuse, and has no clipboard without TLS: then the user copies it.
    toast({ text: link, kind: 'failed' });
  }
}

/** To the first step that can be taken. */
function toSteps() {
  document.querySelector<HTMLElement>('#steps button')?.focus();
}

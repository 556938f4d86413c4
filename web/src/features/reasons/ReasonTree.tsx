/** The tree of reasons with the form of the one chosen. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useChange } from '../../api/change';
import { useEveryPage } from '../../api/everyPage';
import { useCan } from '../../app/viewer';
import { confirm } from '../../ui/confirm';
import { Message } from '../../ui/StateView';
import { toast, toastFaults } from '../../ui/toasts';
import { TreePage } from '../../ui/TreePage';
import { within } from '../../ui/treeRows';
import { NewReason } from './NewReason';
import { ReasonSide } from './ReasonSide';
import { moveDocument, pageOf, reasonOf, treeDocument, type Reason } from './reasons';

const route = getRouteApi('/shell/reasons');

/** Under which reason a new one is being made; null is the top. */
export interface Creating {
  parent: Reason | null;
}

interface Props {
  creating: Creating | null;
  setCreating: (creating: Creating | null) => void;
}

export function ReasonTree({ creating, setCreating }: Props) {
  const { t } = useLingui();
  const { id, archived } = route.useSearch();
  const navigate = route.useNavigate();
  const { nodes, error, retry } = useEveryPage(treeDocument, pageOf);
  const reasons = useMemo(() => nodes?.map(reasonOf), [nodes]);
  const mayWrite = useCan('catalogues:write');
  const drag = useReasonDrag(reasons ?? []);
  const choose = (wanted: string | null) => void navigate({ search: (now) => ({ ...now, id: wanted ?? undefined }) });
  const create = (parent: Reason | null) => (mayWrite ? () => setCreating({ parent }) : undefined);

  const add = mayWrite && (
    <Button onClick={create(null)}>
      <Trans>New reason</Trans>
    </Button>
  );
  return (
    <>
      <TreePage
        label={t`Reasons`}
        nodes={reasons}
        error={error}
        retry={retry}
        chosen={id ?? null}
        choose={choose}
        showsArchived={archived ?? false}
        showArchived={(on) => void navigate({ search: (now) => ({ ...now, archived: on || undefined }) })}
        drag={mayWrite ? drag : undefined}
        empty={
          <Message title={t`No reasons yet`} action={add}>
            <Trans>A claim in progress needs a reason: why it arose. Reasons form a tree, from the general to the particular.</Trans>
          </Message>
        }
      >
        {(reason) =>
          reason && reasons ? (
            <ReasonSide key={reason.id} reason={reason} reasons={reasons} choose={choose} createBelow={create(reason)} />
          ) : (
            <Message title={t`No reason is chosen`}>
              <Trans>Choose one in the tree to see and change it.</Trans>
            </Message>
          )
        }
      </TreePage>
      {creating && (
        <NewReason
          parent={creating.parent}
          close={() => setCreating(null)}
          done={(made) => {
            setCreating(null);
            choose(made);
          }}
        />
      )}
    </>
  );
}

/** Moving by the mouse; asked once more, as a slip of the hand would go unseen. */
function useReasonDrag(reasons: readonly Reason[]) {
  const { t } = useLingui();
  const [move] = useChange(moveDocument);
  const drop = async (reason: Reason, onto: Reason | null) => {
    const place = onto?.name;
    const sure = await confirm({
      title: t`Move the reason?`,
      text: place ? t`“${reason.name}” will stand under “${place}”.` : t`“${reason.name}” will stand at the top level.`,
      action: t`Move`,
    });
    if (!sure) return;
    const { done, faults } = await move({
      input: { id: reason.id, expectedVersion: reason.version, parentId: onto?.id ?? null },
    });
    if (done) toast({ text: t`Moved` });
    else toastFaults(faults);
  };
  return {
    mayDrop: (reason: Reason, onto: Reason | null) =>
      (onto?.id ?? null) !== reason.parentId && !onto?.archived && !(onto && within(reasons, reason.id).has(onto.id)),
    drop: (reason: Reason, onto: Reason | null) => void drop(reason, onto),
  };
}

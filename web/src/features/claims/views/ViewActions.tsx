/** What can be done with the view that is open: keep the changes, name, share, delete. */
import { useLingui } from '@lingui/react/macro';

import { useChange } from '../../../api/change';
import { graphql } from '../../../api/generated';
import { confirm } from '../../../ui/confirm';
import { toast, toastFaults } from '../../../ui/toasts';
import type { ClaimsSearch } from '../search';
import { kept, searchOf, type SavedView } from './views';

export const updateDocument = graphql(`
  mutation SavedClaimViewUpdate($input: SavedViewUpdateInput!) {
    savedViewUpdate(input: $input) {
      errors {
        ...Problems
      }
      savedView {
        id
        version
        name
        query
        isShared
        position
      }
    }
  }
`);

const deleteDocument = graphql(`
  mutation SavedClaimViewDelete($input: VersionedInput!) {
    savedViewDelete(input: $input) {
      errors {
        ...Problems
      }
    }
  }
`);

interface Props {
  view: SavedView | undefined;
  search: ClaimsSearch;
  isChanged: boolean;
  apply: (search: ClaimsSearch) => void;
  reload: () => void;
  close: () => void;
  ask: (what: 'new' | 'name') => void;
}

export default function ViewActions({ view, search, isChanged, apply, reload, close, ask }: Props) {
  const { t } = useLingui();
  const [update] = useChange(updateDocument);
  const [remove] = useChange(deleteDocument);
  const change = async (input: { query?: unknown; isShared?: boolean }, text: string) => {
    if (!view) return;
    const { faults } = await update({ input: { id: view.id, expectedVersion: view.version, ...input } });
    close();
    reload();
    if (faults.length > 0) toastFaults(faults);
    else toast({ text });
  };
  const drop = async () => {
    if (!view) return;
    close();
    const question = { title: t`Delete the view?`, text: view.isShared ? t`Colleagues lose “${view.name}” too.` : t`“${view.name}” goes; the claims stay.`, action: t`Delete`, danger: true };
    if (!(await confirm(question))) return;
    const { faults } = await remove({ input: { id: view.id, expectedVersion: view.version } });
    reload();
    if (faults.length > 0) return toastFaults(faults);
    toast({ text: t`The view is deleted` });
    return apply(searchOf(kept(search)));
  };
  const acts = view?.viewerPermissions.canUpdate
    ? [
        isChanged && { label: t`Save the changes`, run: () => void change({ query: kept(search) }, t`The view is saved`) },
        isChanged && { label: t`Undo the changes`, run: () => (close(), apply({ ...searchOf(view.query), view: view.id })) },
        { label: t`Rename…`, run: () => ask('name') },
        view.isShared
          ? { label: t`Keep it to myself`, run: () => void change({ isShared: false }, t`The view is your own`) }
          : { label: t`Share with the staff`, run: () => void change({ isShared: true }, t`The view is shared`) },
        { label: t`Save as another view…`, run: () => ask('new') },
        { label: t`Delete…`, run: () => void drop() },
      ].filter((each) => each !== false)
    : [{ label: view ? t`Save as another view…` : t`Save as a view…`, run: () => ask('new') }];
  return (
    <div className="views-acts">
      {acts.map(({ label, run }) => (
        <button key={label} type="button" className="plain views-act" onClick={run}>
          {label}
        </button>
      ))}
    </div>
  );
}

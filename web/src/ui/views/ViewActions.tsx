/** What can be done with the view that is open: keep the changes, name, share, delete. */
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { confirm } from '../confirm';
import { toast, toastFaults } from '../toasts';
import type { SavedView, ViewWords } from './views';

export const updateDocument = graphql(`
  mutation SavedViewUpdate($input: SavedViewUpdateInput!) {
    savedViewUpdate(input: $input) {
      errors {
        ...Problems
      }
      savedView {
        ...SavedViewTab
      }
    }
  }
`);

const deleteDocument = graphql(`
  mutation SavedViewDelete($input: VersionedInput!) {
    savedViewDelete(input: $input) {
      errors {
        ...Problems
      }
      savedView {
        ...SavedViewTab
      }
    }
  }
`);

interface Props {
  view: SavedView;
  words: ViewWords;
  /** What the page shows, for a view to keep. */
  query: object;
  isChanged: boolean;
  undo: () => void;
  removed: () => void;
  close: () => void;
  ask: (what: 'new' | 'name') => void;
}

export default function ViewActions({ view, words, query, isChanged, undo, removed, close, ask }: Props) {
  const { t } = useLingui();
  const [update] = useChange(updateDocument);
  const [remove] = useChange(deleteDocument);
  const change = async (input: { query?: unknown; isShared?: boolean }, text: MessageDescriptor) => {
    const { faults } = await update({ input: { id: view.id, expectedVersion: view.version, ...input } });
    close();
    if (faults.length > 0) toastFaults(faults);
    else toast({ text: t(text) });
  };
  const drop = async () => {
    close();
    const text = t(view.isShared ? words.goesForAll(view.name) : words.goes(view.name));
    if (!(await confirm({ title: t(words.remove), text, action: t`Delete`, danger: true }))) return;
    const { faults } = await remove({ input: { id: view.id, expectedVersion: view.version } });
    if (faults.length > 0) return toastFaults(faults);
    toast({ text: t(words.removed) });
    return removed();
  };
  const acts = view.viewerPermissions.canUpdate
    ? [
        isChanged && { label: t`Save the changes`, run: () => void change({ query }, words.saved) },
        isChanged && { label: t`Undo the changes`, run: () => (close(), undo()) },
        { label: t`Rename…`, run: () => ask('name') },
        view.isShared
          ? { label: t`Keep it to myself`, run: () => void change({ isShared: false }, words.own) }
          : { label: t`Share with the staff`, run: () => void change({ isShared: true }, words.shared) },
        { label: t(words.saveAsAnother), run: () => ask('new') },
        { label: t`Delete…`, run: () => void drop() },
      ].filter((each) => each !== false)
    : [{ label: t(words.saveAsAnother), run: () => ask('new') }];
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

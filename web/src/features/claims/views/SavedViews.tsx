/** The views of the list as a row of tabs; what differs from the view that was opened can be saved. */
import './views.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { useViewer } from '../../../app/viewer';
import { Popup } from '../../../ui/filters/Popup';
import type { ClaimsSearch } from '../search';
import { isSame, searchOf, usualViews, viewsDocument, type SavedView } from './views';

const ViewDialog = lazy(() => import('./ViewDialog'));
const ViewActions = lazy(() => import('./ViewActions'));

interface Props {
  search: ClaimsSearch;
  /** The columns as they are on screen, which a view keeps too. */
  columns: string;
  apply: (search: ClaimsSearch) => void;
}

export function SavedViews({ search, columns, apply }: Props) {
  const { t } = useLingui();
  const viewer = useViewer();
  const isStaff = viewer.kind === 'STAFF';
  const [{ data }, again] = useQuery({ query: viewsDocument, variables: {}, pause: !isStaff });
  const [dialog, setDialog] = useState<'new' | 'name' | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const saved = useMemo(() => data?.savedViews.nodes ?? [], [data]);
  const current = saved.find(({ id }) => id === search.view);
  const isChanged = current !== undefined && !isSame(search, searchOf(current.query), true);
  const usual = current ? undefined : usualViews.find((each) => isSame(search, each.search));
  const reload = () => again({ requestPolicy: 'network-only' });
  const now = { ...search, columns };

  return (
    <div className="views">
      <nav aria-label={t`Views`} className="views-tabs">
        {usualViews.map(({ key, name, search: own }) => (
          <Link key={key} to="/claims" search={own} className="views-tab" aria-current={usual?.key === key ? 'true' : undefined} activeOptions={never} activeProps={nothing}>
            {t(name)}
          </Link>
        ))}
        {saved.map((view) => (
          <Tab key={view.id} view={view} isCurrent={view === current} isChanged={isChanged} me={viewer.id} />
        ))}
      </nav>
      {isStaff && (current || !usual) && (
        <div className="chip-place">
          <button type="button" className="plain chip-add" aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {current ? <Trans>View…</Trans> : <Trans>Save as a view…</Trans>}
          </button>
          {isOpen && (
            <Popup label={t`View`} close={() => setIsOpen(false)}>
              <Suspense>
                <ViewActions
                  view={current}
                  search={now}
                  isChanged={isChanged}
                  apply={apply}
                  reload={reload}
                  close={() => setIsOpen(false)}
                  ask={(what) => {
                    setIsOpen(false);
                    setDialog(what);
                  }}
                />
              </Suspense>
            </Popup>
          )}
        </div>
      )}
      <Suspense>
        {dialog && (
          <ViewDialog
            view={dialog === 'name' ? current : undefined}
            search={now}
            close={() => setDialog(null)}
            done={(view) => {
              reload();
              if (view) apply({ ...searchOf(view.query), view: view.id });
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

const nothing = {};
/** The router would mark the tab by itself; whether it is the current one depends on more than it knows. */
const never = { exact: true, includeSearch: true, explicitUndefined: true };

function Tab({ view, isCurrent, isChanged, me }: { view: SavedView; isCurrent: boolean; isChanged: boolean; me: string }) {
  const { t } = useLingui();
  const by = view.owner && view.owner.id !== me ? t`Shared by ${view.owner.name}` : view.isShared ? t`Shared` : undefined;
  return (
    <Link
      to="/claims"
      search={{ ...searchOf(view.query), view: view.id }}
      className="views-tab"
      title={by}
      aria-current={isCurrent ? 'true' : undefined}
      activeOptions={never}
      activeProps={nothing}
    >
      {view.name}
      {isCurrent && isChanged && (
        <span className="views-changed">
          {' '}
          <Trans>changed</Trans>
        </span>
      )}
    </Link>
  );
}

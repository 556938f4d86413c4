/** The views of a page as a row of tabs; what differs from the view that was opened can be saved. */
import './views.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';

import { Popup } from '../filters/Popup';
import { isSame, type SavedView, type Searched, type Viewed } from './views';

const ViewDialog = lazy(() => import('./ViewDialog'));
const ViewActions = lazy(() => import('./ViewActions'));

interface Props<Search extends Searched> {
  of: Viewed<Search>;
  /** The viewer's id. */
  me: string;
  saved: readonly SavedView[];
  search: Search;
  /** What a view would keep of the page beside its address. */
  looks?: Partial<Search>;
  apply: (search: Search) => void;
}

export function SavedViews<Search extends Searched>({ of, me, saved, search, looks, apply }: Props<Search>) {
  const { t } = useLingui();
  const sharing = useSharing(me);
  const [dialog, setDialog] = useState<'new' | 'name' | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { words, kept, searchOf, plain = kept } = of;
  const current = saved.find(({ id }) => id === search.view);
  const isChanged = current !== undefined && !isSame(kept(search), searchOf(current.query));
  const usual = current ? undefined : of.usual.find((each) => isSame(plain(kept(search)), plain(each.search)));
  const now = kept({ ...search, ...looks });
  const open = (view: Pick<SavedView, 'id' | 'query'>) => apply({ ...searchOf(view.query), view: view.id });

  return (
    <div className="views">
      <nav aria-label={t(words.views)} className="views-tabs">
        {of.usual.map(({ key, name, search: own }) => (
          <Tab key={key} to={of.to} search={own} isCurrent={usual?.key === key}>
            {t(name)}
          </Tab>
        ))}
        {saved.map((view) => (
          <Tab key={view.id} to={of.to} search={{ ...searchOf(view.query), view: view.id }} isCurrent={view === current} title={sharing(view)}>
            <span className="views-name">{view.name}</span>{' '}
            {view === current && isChanged && (
              <span className="views-changed">
                <Trans>changed</Trans>
              </span>
            )}
          </Tab>
        ))}
      </nav>
      {(current || !usual) && (
        <div className="chip-place">
          <button type="button" className="plain chip-add" aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => (current ? setIsOpen(!isOpen) : setDialog('new'))}>
            {t(current ? words.act : words.saveAs)}
          </button>
          {isOpen && current && (
            <Suspense>
              <Popup label={t(words.view)} close={() => setIsOpen(false)}>
                <ViewActions
                  view={current}
                  words={words}
                  query={now}
                  isChanged={isChanged}
                  undo={() => open(current)}
                  removed={() => apply(kept(search))}
                  close={() => setIsOpen(false)}
                  ask={(what) => {
                    setIsOpen(false);
                    setDialog(what);
                  }}
                />
              </Popup>
            </Suspense>
          )}
        </div>
      )}
      <Suspense>
        {dialog && (
          <ViewDialog view={dialog === 'name' ? current : undefined} page={of.page} words={words} query={now} close={() => setDialog(null)} made={open} />
        )}
      </Suspense>
    </div>
  );
}

const nothing = {};
/** The router would mark the tab by itself; whether it is the current one depends on more than it knows. */
const never = { exact: true, includeSearch: true, explicitUndefined: true };

interface TabProps {
  to: string;
  search: object;
  isCurrent: boolean;
  title?: string;
  children: ReactNode;
}

function Tab({ to, search, isCurrent, title, children }: TabProps) {
  const place = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isCurrent]);
  return (
    <Link ref={place} to={to} search={search as never} className="views-tab" title={title} aria-current={isCurrent ? 'true' : undefined} activeOptions={never} activeProps={nothing}>
      {children}
    </Link>
  );
}

/** Who shares it, where that is not plain. */
function useSharing(me: string): (view: SavedView) => string | undefined {
  const { t } = useLingui();
  return ({ owner, isShared }) => (owner && owner.id !== me ? t`Shared by ${owner.name}` : isShared ? t`Shared` : undefined);
}

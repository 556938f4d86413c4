/** The claims: found, filtered, sorted, selected. All that shapes the list stands in its address. */
import './claims.css';

import { useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';

import { useEveryPage } from '../../api/everyPage';
import { NewClaimLink } from '../../app/NewClaimLink';
import { useViewer } from '../../app/viewer';
import { PageHeader } from '../../ui/PageHeader';
import { SavedViews } from '../../ui/views/SavedViews';
import { ExportButton } from './export/ExportButton';
import { FilterBar } from './filters/FilterBar';
import { SearchBox } from './filters/SearchBox';
import { StatusCounts } from './filters/StatusCounts';
import { ListState } from './ListState';
import { sorted, sortIn, type ClaimsSearch, type Sort } from './search';
import { isNothing } from './selection';
import { ClaimsTable } from './table/ClaimsTable';
import { ColumnsButton } from './table/ColumnsButton';
import { useLayout } from './table/layout';
import type { ClaimRow } from './table/rows';
import { useRows } from './table/useRows';
import { Total } from './Total';
import { useAsked } from './useAsked';
import { useCounts } from './useCounts';
import { useSelection } from './useSelection';
import { claimViews, pageOf, viewsDocument } from './views';

const Peek = lazy(() => import('./peek/Peek'));
const SelectionBar = lazy(() => import('./SelectionBar'));

const route = getRouteApi('/shell/claims');

export function ClaimsPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false }) ?? false;
  const change = useCallback(
    (part: Partial<ClaimsSearch>, replace = false) => void navigate({ search: (now) => ({ ...now, ...part }), replace }),
    [navigate],
  );
  const tellColumns = useCallback((columns: string) => change({ columns }, true), [change]);
  const { nodes: saved = [] } = useEveryPage(viewsDocument, pageOf);
  const { id: me } = useViewer();
  const layout = useLayout(me, search.columns, tellColumns);
  const { where, whereOfAnyStatus, order, text, wanted } = useAsked(search, layout.shown);
  const [turn, setTurn] = useState(0);
  const counts = useCounts(whereOfAnyStatus, text, search.status, turn);
  const found = useRows(wanted);
  const { rows, reload } = found;

  const { selection, set, clear, select } = useSelection(useMemo(() => JSON.stringify([where, text]), [where, text]), rows);
  const again = () => {
    setTurn((before) => before + 1);
    reload();
  };
  const total = counts?.total ?? null;
  const open = useCallback(
    ({ number }: ClaimRow) => void navigate({ to: '/claims/$number', params: { number } }),
    [navigate],
  );

  const peek = useCallback(({ number }: ClaimRow) => change({ peek: number }, true), [change]);
  const closePeek = useCallback(() => change({ peek: undefined }, true), [change]);
  const unselect = isNothing(selection) ? undefined : clear;
  const back = search.peek ? closePeek : unselect;

  return (
    <div className="claims-page">
      <PageHeader title={t`Claims`}>
        <ExportButton where={where} text={text} order={order} columns={layout.shown.map(({ name }) => name)} />
        <NewClaimLink />
      </PageHeader>
      <SavedViews of={claimViews} me={me} saved={saved} search={search} looks={{ columns: layout.text }} apply={(next) => void navigate({ search: next })} />
      <div className="claims-tools">
        <SearchBox words={search.q ?? ''} find={(q) => change({ q: q || undefined }, search.q !== undefined)} />
        <FilterBar search={search} change={change} />
        <Total of={total} />
        {!isNarrow && <ColumnsButton layout={layout} />}
      </div>
      <StatusCounts counts={counts} status={search.status} change={(status) => change({ status })} />
      <div className="claims-main">
        <div className="claims-rows">
          <ListState found={found} search={search} retry={again}>
            <ClaimsTable
              found={found}
              total={total && !total.isLeast ? total.count : null}
              layout={layout}
              sort={sortIn(search)}
              setSort={(sort: Sort) => change({ sort: sorted(sort) })}
              selection={selection}
              select={select}
              open={open}
              peek={isNarrow ? undefined : peek}
              back={back}
              isNarrow={isNarrow}
            />
          </ListState>
        </div>
        <Suspense>
          {search.peek && !isNarrow && (
            <Peek number={search.peek} close={closePeek} next={beside(rows, search.peek, 1, peek)} previous={beside(rows, search.peek, -1, peek)} />
          )}
        </Suspense>
      </div>
      <Suspense>
        {!isNothing(selection) && (
          <SelectionBar
            selection={selection}
            total={total}
            all={() => total && set({ kind: 'all', total: total.count })}
            clear={clear}
            where={where}
            text={text}
            done={() => {
              clear();
              again();
            }}
          />
        )}
      </Suspense>
      {found.queries}
    </div>
  );
}

/** What shows the row after or before the one shown; none at the end. */
function beside(rows: readonly ClaimRow[], number: string, by: 1 | -1, show: (row: ClaimRow) => void) {
  const at = rows.findIndex((row) => row.number === number);
  const row = at === -1 ? undefined : rows[at + by];
  return row && (() => show(row));
}

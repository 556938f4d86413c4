/** The claims: found, filtered, sorted, selected. All that shapes the list stands in its address. */
import './claims.css';

import { useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';

import { NewClaimLink } from '../../app/NewClaimLink';
import { useViewer } from '../../app/viewer';
import { PageHeader } from '../../ui/PageHeader';
import { FilterBar } from './filters/FilterBar';
import { SearchBox } from './filters/SearchBox';
import { StatusCounts } from './filters/StatusCounts';
import { ListState } from './ListState';
import { sorted, sortIn, type ClaimsSearch, type Sort } from './search';
import { isNothing } from './selection';
import { SelectionBar } from './SelectionBar';
import { ClaimsTable } from './table/ClaimsTable';
import { ColumnsButton } from './table/ColumnsButton';
import { useLayout } from './table/layout';
import type { ClaimRow } from './table/rows';
import { useRows } from './table/useRows';
import { Total } from './Total';
import { useAsked } from './useAsked';
import { useCounts } from './useCounts';
import { useSelection } from './useSelection';

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
  const layout = useLayout(useViewer().id, search.columns, tellColumns);
  const { where, whereOfAnyStatus, text, wanted } = useAsked(search, layout.shown);
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

  return (
    <div className="claims-page">
      <PageHeader title={t`Claims`}>
        <NewClaimLink />
      </PageHeader>
      <div className="claims-tools">
        <SearchBox words={search.q ?? ''} find={(q) => change({ q: q || undefined }, search.q !== undefined)} />
        <FilterBar search={search} change={change} />
      </div>
      <div className="claims-tools">
        <StatusCounts counts={counts} status={search.status} change={(status) => change({ status })} />
        <Total of={total} />
        {!isNarrow && <ColumnsButton layout={layout} />}
      </div>
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
          back={useMemo(() => (isNothing(selection) ? undefined : clear), [selection, clear])}
          isNarrow={isNarrow}
        />
      </ListState>
      {!isNothing(selection) && (
        <SelectionBar
          selection={selection}
          total={total}
          all={() => total && set({ kind: 'all', total: total.count })}
          clear={clear}
        />
      )}
      {found.queries}
    </div>
  );
}

/** Orders, shipments and returns: found by number, day, partner, manager, all of it in the address. */
import './orders.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';

import { useCan, useKeepsClaims } from '../../app/viewer';
import { AsCounted } from '../../ui/filters/AsCounted';
import { ListState } from '../../ui/list/ListState';
import { useListRows, type Rows } from '../../ui/list/useListRows';
import { PageHeader } from '../../ui/PageHeader';
import { Message } from '../../ui/StateView';
import { DocumentTable } from './DocumentTable';
import { Filters } from './Filters';
import { countDocuments, listDocuments, pagedOf, rowsOf, variablesOf, type Row } from './list';
import { OrdersTabs } from './OrdersTabs';
import { isFiltered, type OrdersSearch, type Sort } from './search';
import { Total, type Count } from './Total';
import { useOrderCommands } from './useOrderCommands';

const route = getRouteApi('/shell/orders');

export function OrdersPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayTell = useCan('orders:write');
  const mayImport = useCan('partners:write') && mayTell;
  const isNarrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false }) ?? false;
  const kind = search.kind ?? 'ORDER';
  const sight = useSight();
  const variables = useMemo(() => variablesOf(search, sight), [search, sight]);
  const found = useListRows({ name: kind, document: listDocuments[kind], variables, pagedOf, rowsOf });
  const total = useTotal(search, found);
  const filter = (changed: Partial<OrdersSearch>) => void navigate({ search: (now) => ({ ...now, ...changed }), replace: true });
  useOrderCommands();

  return (
    <div className="list-page">
      <PageHeader title={t`Orders, shipments, returns`}>
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/orders/reasons" />}>
          <Trans>Cancellation reasons</Trans>
        </Button>
        {mayImport && (
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/import" search={{ of: 'orders' }} />}>
            <Trans>Import…</Trans>
          </Button>
        )}
      </PageHeader>
      <OrdersTabs current={kind} search={search} />
      {search.more && (
        <AsCounted text={t`With cancelled lines`} remove={() => filter({ more: undefined })}>
          <Trans>The list shows exactly the orders of the figure that was opened. Take this out to see all that the other filters find.</Trans>
        </AsCounted>
      )}
      <Filters search={search} filter={filter} />
      <Group justify="space-between" gap="xs">
        <Total of={total} words={search.q} />
        <SortSelect sort={search.sort} change={(sort) => filter({ sort })} />
      </Group>
      <ListState
        found={found}
        nothing={isFiltered(search) ? <NoneFit clear={() => void navigate({ search: search.kind ? { kind: search.kind } : {} })} /> : <NoneYet mayImport={mayImport} />}
      >
        <DocumentTable found={found} kind={kind} total={total && !total.isLeast ? total.count : undefined} isNarrow={isNarrow} />
      </ListState>
    </div>
  );
}

function useSight() {
  const claims = useKeepsClaims();
  const people = useCan('people:read');
  return useMemo(() => ({ claims, people }), [claims, people]);
}

function useTotal(search: OrdersSearch, { rows, hasMore, isFirst, isLate }: Rows<Row>): Count | undefined {
  const kind = search.kind ?? 'ORDER';
  const { where } = variablesOf(search, { claims: false, people: false });
  const [{ data }] = useQuery({
    query: countDocuments[kind],
    variables: { where },
    pause: search.q !== undefined,
    requestPolicy: 'cache-and-network',
  });
  if (isFirst || isLate) return undefined;
  if (search.q !== undefined) return { count: rows.length, isLeast: hasMore };
  return data && { count: data.page.totalCount, isLeast: data.page.totalCountPrecision !== 'EXACT' };
}

function SortSelect({ sort = 'latest', change }: { sort: Sort | undefined; change: (sort: OrdersSearch['sort']) => void }) {
  const { t } = useLingui();
  return (
    <NativeSelect
      size="xs"
      aria-label={t`Sorted by`}
      value={sort}
      onChange={({ currentTarget: { value } }) => change(value === 'latest' ? undefined : (value as OrdersSearch['sort']))}
      data={[
        { value: 'latest', label: t`Latest first` },
        { value: 'earliest', label: t`Earliest first` },
        { value: 'number', label: t`By number` },
        { value: 'largest', label: t`Largest amount first` },
      ]}
    />
  );
}

function NoneFit({ clear }: { clear: () => void }) {
  const { t } = useLingui();
  const action = (
    <Button variant="default" onClick={clear}>
      <Trans>Clear the filter</Trans>
    </Button>
  );
  return (
    <Message role="status" title={t`No such documents`} action={action}>
      <Trans>No document fits. A number is found by its beginning; words of the partner's name are found whole, in any form.</Trans>
    </Message>
  );
}

function NoneYet({ mayImport }: { mayImport: boolean }) {
  const { t } = useLingui();
  const action = mayImport && (
    <Button renderRoot={(props) => <Link {...props} to="/import" search={{ of: 'orders' }} />}>
      <Trans>Import…</Trans>
    </Button>
  );
  return (
    <Message title={t`No documents yet`} action={action}>
      <Trans>Orders, shipments and returns come from the system of trade: it sends them, or they are imported from a file.</Trans>
    </Message>
  );
}

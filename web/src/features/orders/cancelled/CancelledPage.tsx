/** Cancelled lines of orders: all of them, or exactly those that a figure of a report counts. */
import '../orders.css';
import './cancelled.css';

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';

import type { DocumentLineWhereInput } from '../../../api/generated/graphql';
import { useCan } from '../../../app/viewer';
import { AsCounted } from '../../../ui/filters/AsCounted';
import { useFormat } from '../../../ui/format';
import { countOf } from '../../../ui/list/count';
import { ListState } from '../../../ui/list/ListState';
import { useListRows } from '../../../ui/list/useListRows';
import { ordersOf } from '../../../ui/openLines';
import { PageHeader } from '../../../ui/PageHeader';
import { Message } from '../../../ui/StateView';
import { OrdersTabs } from '../OrdersTabs';
import { useOrderCommands } from '../useOrderCommands';
import { CancelledTable } from './CancelledTable';
import { CancelledTotal } from './CancelledTotal';
import { countDocument, listDocument, pagedOf, rowsOf, variablesOf } from './list';

const route = getRouteApi('/shell/orders/cancelled');

export function CancelledPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const people = useCan('people:read');
  const isNarrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false }) ?? false;
  const variables = useMemo(() => variablesOf(search, people), [search, people]);
  const found = useListRows({ name: 'cancelled', document: listDocument, variables, pagedOf, rowsOf });
  const count = useCount(variables.where);
  const told = useTold(search.more);
  const all = () => void navigate({ search: ({ sort }) => ({ ...(sort && { sort }) }) });
  useOrderCommands();
  return (
    <div className="list-page">
      <PageHeader title={t`Cancelled lines of orders`} />
      <OrdersTabs current="cancelled" />
      {search.more && (
        <AsCounted text={told} remove={all}>
          <Trans>The list shows exactly the lines of the figure that was opened. Take this out to see all cancelled lines.</Trans>
        </AsCounted>
      )}
      <Group justify="space-between" gap="xs">
        <CancelledTotal of={found.isFirst || found.isLate ? undefined : count} />
        <NativeSelect
          size="xs"
          aria-label={t`Sorted by`}
          value={search.sort ?? 'latest'}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: ({ more }) => ({ ...(more && { more }), ...(value === 'earliest' && { sort: value }) }), replace: true })
          }
          data={[
            { value: 'latest', label: t`Last cancelled first` },
            { value: 'earliest', label: t`First cancelled first` },
          ]}
        />
      </Group>
      <ListState found={found} nothing={search.more ? <NoneFit all={all} /> : <NoneYet />}>
        <CancelledTable found={found} total={count && !count.lines.isLeast ? count.lines.count : undefined} isNarrow={isNarrow} />
      </ListState>
    </div>
  );
}

/** Lines, and the distinct orders that they are of. */
function useCount(where: DocumentLineWhereInput) {
  const variables = useMemo(() => ({ lines: where, orders: ordersOf(where) }), [where]);
  const [{ data }] = useQuery({ query: countDocument, variables, requestPolicy: 'cache-and-network' });
  const [lines, orders] = [countOf(data?.cancelledLines), countOf(data?.customerOrders)];
  return lines && orders && { lines, orders };
}

const names: Record<string, MessageDescriptor> = {
  cancellationReason: msg({ message: 'Reason', context: 'cancelling' }),
  manager: msg({ message: 'Manager', context: 'document' }),
  partner: msg`Partner`,
  priceGroup: msg`Price group`,
  item: msg({ message: 'Item', context: 'line' }),
};

/** What the condition is about, beside when they were cancelled. */
function useTold(more: DocumentLineWhereInput = {}): string {
  const { t } = useLingui();
  const format = useFormat();
  const asked = { ...more, ...more.order };
  return format.list(Object.keys(names).flatMap((name) => (name in asked && names[name] ? [t(names[name])] : [])));
}

function NoneFit({ all }: { all: () => void }) {
  const { t } = useLingui();
  const action = (
    <Button variant="default" onClick={all}>
      <Trans>All cancelled lines</Trans>
    </Button>
  );
  return (
    <Message role="status" title={t`No such lines`} action={action}>
      <Trans>The lines that the report counted have changed since, or you do not see their orders.</Trans>
    </Message>
  );
}

function NoneYet() {
  const { t } = useLingui();
  const action = (
    <Button variant="default" renderRoot={(props) => <Link {...props} to="/orders" />}>
      <Trans>To the orders</Trans>
    </Button>
  );
  return (
    <Message title={t`No cancelled lines`} action={action}>
      <Trans>When lines of an order are cancelled, with the reason, they appear here.</Trans>
    </Message>
  );
}

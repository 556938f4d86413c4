/** The partners: whom we sell to, buy from, compete with; found by words and kinds, all of it in the address. */
import './partners.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useQuery } from 'urql';

import { useCommands } from '../../app/commands';
import { useCan, useKeepsClaims } from '../../app/viewer';
import { Icon } from '../../ui/icons';
import { PageHeader } from '../../ui/PageHeader';
import { ListState } from '../../ui/list/ListState';
import { useListRows, type Rows } from '../../ui/list/useListRows';
import { Message } from '../../ui/StateView';
import { Filters } from './Filters';
import { countDocument, listDocument, pagedOf, rowsOf, variablesOf, type Row } from './list';
import { PartnerTable } from './PartnerTable';
import { isFiltered, type PartnersSearch } from './search';
import { SortSelect } from './SortSelect';
import { Total, type Count } from './Total';

const NewPartner = lazy(() => import('./NewPartner'));
const route = getRouteApi('/shell/partners');

export function PartnersPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useCan('partners:write');
  const [creating, setCreating] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false }) ?? false;
  const claims = useKeepsClaims();
  const variables = useMemo(() => variablesOf(search, claims), [search, claims]);
  const found = useListRows({ name: 'partners', document: listDocument, variables, pagedOf, rowsOf });
  const total = useTotal(search, found);
  useCommands(
    useMemo(
      () => (mayWrite ? [{ id: 'partners.new', group: t`Partners`, label: t`New partner`, run: () => setCreating(true) }] : []),
      [t, mayWrite],
    ),
  );
  const filter = (changed: Partial<PartnersSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...changed }), replace: true });
  const create = mayWrite ? () => setCreating(true) : undefined;

  return (
    <div className="list-page">
      <PageHeader title={t`Partners`}>
        {create && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={create}>
            <Trans>New partner</Trans>
          </Button>
        )}
      </PageHeader>
      <Filters search={search} filter={filter} />
      <Group justify="space-between" gap="xs">
        <Total of={total} words={search.q} />
        <SortSelect sort={search.sort} change={(sort) => filter({ sort })} />
      </Group>
      <ListState
        found={found}
        nothing={isFiltered(search) ? <NoneFit clear={() => void navigate({ search: {} })} /> : <NoneYet create={create} />}
      >
        <PartnerTable found={found} total={total && !total.isLeast ? total.count : undefined} isNarrow={isNarrow} />
      </ListState>
      <Suspense>{creating && <NewPartner close={() => setCreating(false)} />}</Suspense>
    </div>
  );
}

function useTotal(search: PartnersSearch, { rows, hasMore, isFirst, isLate }: Rows<Row>): Count | undefined {
  const { where } = variablesOf(search, false);
  const [{ data }] = useQuery({
    query: countDocument,
    variables: { where },
    pause: search.q !== undefined,
    requestPolicy: 'cache-and-network',
  });
  if (isFirst || isLate) return undefined;
  if (search.q !== undefined) return { count: rows.length, isLeast: hasMore };
  return data && { count: data.partners.totalCount, isLeast: data.partners.totalCountPrecision !== 'EXACT' };
}

function NoneFit({ clear }: { clear: () => void }) {
  const { t } = useLingui();
  const action = (
    <Button variant="default" onClick={clear}>
      <Trans>Clear the filter</Trans>
    </Button>
  );
  return (
    <Message role="status" title={t`No such partners`} action={action}>
      <Trans>No partner fits. Words are found whole, in any form, or as the beginning of a name or tax number.</Trans>
    </Message>
  );
}

function NoneYet({ create }: { create: (() => void) | undefined }) {
  const { t } = useLingui();
  const action = create && (
    <Button onClick={create}>
      <Trans>New partner</Trans>
    </Button>
  );
  return (
    <Message title={t`No partners yet`} action={action}>
      <Trans>Claims come from partners. Create the first one, or import claims with theirs.</Trans>
    </Message>
  );
}

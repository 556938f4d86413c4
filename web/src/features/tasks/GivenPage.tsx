/** The assignments that the viewer has given: what became of them, those that wait to be started among them. */
import './tasks.css';
import './given/given.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';

import { useViewer } from '../../app/viewer';
import { Icon } from '../../ui/icons';
import { newAssignment } from '../../ui/newAssignment';
import { PageHeader } from '../../ui/PageHeader';
import { Message, StateView } from '../../ui/StateView';
import { givenDocument } from './assignment';
import { GivenLine } from './given/GivenLine';
import { MorePages } from './given/MorePages';
import { useMayGive } from './rights';
import { isOpen, shownOf, type GivenSearch } from './given/search';
import { TasksNav } from './TasksNav';

const route = getRouteApi('/shell/tasks/given');

export function GivenPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayGive = useMayGive();
  const tabs: [GivenSearch['show'], string][] = [
    [undefined, t({ message: 'Open', context: 'assignments' })],
    ['drafts', t`Not started`],
    ['ended', t({ message: 'Ended', context: 'assignments' })],
  ];
  return (
    <div className="tasks-page">
      <PageHeader title={t`Given by me`}>
        {mayGive && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => newAssignment({})}>
            <Trans>New assignment</Trans>
          </Button>
        )}
      </PageHeader>
      <TasksNav />
      <div role="group" aria-label={t({ message: 'Status', context: 'assignments' })} className="inbox-parts">
        {tabs.map(([show, label]) => (
          <button key={label} type="button" className="inbox-part" aria-pressed={search.show === show} onClick={() => void navigate({ search: show ? { show } : {} })}>
            {label}
          </button>
        ))}
      </div>
      <Pages key={search.show ?? ''} show={search.show} />
    </div>
  );
}

function Pages({ show }: { show: GivenSearch['show'] }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const where = useMemo(() => ({ author: { id: { eq: viewer.id } }, status: { in: [...shownOf(show)] } }), [viewer.id, show]);
  const orderBy = useMemo(
    () => [isOpen(show) ? { field: 'DUE_AT' as const, direction: 'ASC' as const } : { field: 'CREATED_AT' as const, direction: 'DESC' as const }],
    [show],
  );
  const [{ data, error }, ask] = useQuery({ query: givenDocument, variables: { where, orderBy }, requestPolicy: 'cache-and-network' });
  return (
    <StateView data={data} error={error} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ assignments }) =>
        assignments.nodes.length === 0 ? (
          <Message role="status" title={t`Nothing here`}>
            {show === 'ended' ? t`What you gave and what has ended appears here.` : t`What you give to others appears here, with how far it has come.`}
          </Message>
        ) : (
          <ul className="given" aria-label={t`Given by me`}>
            {assignments.nodes.map((assignment) => (
              <GivenLine key={assignment.id} assignment={assignment} />
            ))}
            <MorePages where={where} orderBy={orderBy} page={assignments.pageInfo} />
          </ul>
        )
      }
    </StateView>
  );
}

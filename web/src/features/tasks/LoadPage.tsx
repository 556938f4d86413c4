/** Who has how much to do: open, overdue, due today, done this week; the tasks of one, given to somebody else many at a time. */
import './tasks.css';
import './load/load.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Table } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { TaskLoadsQuery } from '../../api/generated/graphql';
import { useLive } from '../../api/live';
import { useFormat } from '../../ui/format';
import { PageHeader } from '../../ui/PageHeader';
import { Forbidden, Message, StateView } from '../../ui/StateView';
import { TasksOf } from './load/TasksOf';
import { useManages } from './rights';
import { TasksNav } from './TasksNav';
import { useTogether } from '../../ui/useTogether';

const route = getRouteApi('/shell/tasks/load');

const document = graphql(`
  query TaskLoads {
    taskLoad(first: 100) {
      loads {
        openCount
        overdueCount
        todayCount
        doneThisWeekCount
        mainObject
        additionalObject
        user {
          id
          name
          isAbsent
        }
        role {
          id
          name
        }
      }
      totalCount
    }
  }
`);

const changedDocument = graphql(`
  subscription LoadChanged {
    processTasksChanged {
      id
      version
      status
    }
  }
`);

type Load = NonNullable<TaskLoadsQuery['taskLoad']>['loads'][number];

export function LoadPage() {
  const { t } = useLingui();
  return (
    <div className="tasks-page">
      <PageHeader title={t`Load`} />
      <TasksNav />
      {useManages() ? <Loads /> : <Forbidden />}
    </div>
  );
}

function Loads() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data, error }, ask] = useQuery({ query: document, requestPolicy: 'cache-and-network' });
  const again = () => ask({ requestPolicy: 'network-only' });
  const soon = useTogether(again);
  useLive(changedDocument, {}, { heard: soon, missed: again });
  const show = (of: string | undefined) => void navigate({ search: of ? { of } : {}, replace: true });
  return (
    <StateView data={data?.taskLoad ?? undefined} error={error} retry={again}>
      {({ loads }) =>
        loads.length === 0 ? (
          <Message role="status" title={t`Nobody has anything to do`}>
            <Trans>As soon as tasks are given, those who have them appear here.</Trans>
          </Message>
        ) : (
          <div className="load">
            <LoadTable loads={loads} of={search.of} show={show} />
            {search.of && <TasksOf key={search.of} of={search.of} close={() => show(undefined)} again={again} />}
          </div>
        )
      }
    </StateView>
  );
}

const idOf = ({ user, role }: Load) => user?.id ?? role?.id;

function LoadTable({ loads, of, show }: { loads: readonly Load[]; of: string | undefined; show: (of: string | undefined) => void }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <div className="load-table">
      <Table aria-label={t`Load by person`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Performer</Trans>
            </Table.Th>
            <Table.Th className="load-figure">
              <Trans context="tasks">Open</Trans>
            </Table.Th>
            <Table.Th className="load-figure">
              <Trans context="tasks">Overdue</Trans>
            </Table.Th>
            <Table.Th className="load-figure">
              <Trans context="tasks">Today</Trans>
            </Table.Th>
            <Table.Th className="load-figure">
              <Trans>Done this week</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {loads.map((load) => {
            const id = idOf(load);
            return (
              <Table.Tr key={`${id} ${load.mainObject} ${load.additionalObject}`} data-chosen={id === of || undefined}>
                <Table.Th scope="row">
                  {id ? (
                    <button type="button" className="plain load-name" aria-pressed={id === of} onClick={() => show(id === of ? undefined : id)}>
                      {load.user?.name ?? t`Role: ${load.role?.name}`}
                    </button>
                  ) : (
                    t`Nobody`
                  )}
                  {load.user?.isAbsent && (
                    <small>
                      {' '}
                      <Trans>away</Trans>
                    </small>
                  )}
                </Table.Th>
                <Table.Td className="load-figure">{format.number(load.openCount)}</Table.Td>
                <Table.Td className="load-figure" data-late={load.overdueCount > 0 || undefined}>
                  {format.number(load.overdueCount)}
                </Table.Td>
                <Table.Td className="load-figure">{format.number(load.todayCount)}</Table.Td>
                <Table.Td className="load-figure">{load.user ? format.number(load.doneThisWeekCount) : ''}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** The open tasks of a person, or of a role that nobody has taken: chosen, they are given to somebody else. */
import '@mantine/core/styles/Checkbox.layer.css';

import { Plural, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import type { ProcessTaskWhereInput } from '../../../api/generated/graphql';
import { Loading, StateView } from '../../../ui/StateView';
import { Due } from '../../../ui/tasks/Due';
import type { Line } from '../task';
import { titleOf } from '../wording';

const RedirectDialog = lazy(() => import('../card/RedirectDialog'));

const document = graphql(`
  query TasksOf($where: ProcessTaskWhereInput) {
    processTasks(first: 100, where: $where) {
      nodes {
        ...TaskLine
      }
      totalCount
    }
  }
`);

/** As the server addresses them: who has taken it, else whom it was given to. */
function whereOf(of: string): ProcessTaskWhereInput {
  const id = { id: { eq: of } };
  const isOf: ProcessTaskWhereInput = of.startsWith('usr_')
    ? { or: [{ claimedBy: id }, { and: [{ performer: id }, { claimedAt: { isNull: true } }] }] }
    : { and: [{ role: id }, { claimedAt: { isNull: true } }] };
  return { and: [{ status: { eq: 'OPEN' } }, isOf] };
}

interface Props {
  of: string;
  close: () => void;
  /** The figures are to be asked for anew. */
  again: () => void;
}

export function TasksOf({ of, close, again }: Props) {
  const { t } = useLingui();
  const [{ data, error }, ask] = useQuery({ query: document, variables: { where: whereOf(of) }, requestPolicy: 'cache-and-network' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [redirecting, setRedirecting] = useState(false);
  const tasks = data?.processTasks.nodes ?? [];
  const picked = tasks.filter(({ id }) => chosen.has(id));
  const choose = (ids: readonly string[], isIn: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (isIn) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  const reload = () => {
    ask({ requestPolicy: 'network-only' });
    again();
  };
  return (
    <section aria-label={t`Tasks of the performer`} className="load-tasks">
      <div className="load-head">
        <Checkbox
          label={<Plural value={data?.processTasks.totalCount ?? 0} one="# task" other="# tasks" />}
          aria-label={t`Choose all`}
          disabled={tasks.length === 0}
          checked={tasks.length > 0 && picked.length === tasks.length}
          indeterminate={picked.length > 0 && picked.length < tasks.length}
          onChange={({ currentTarget: { checked } }) => choose(tasks.map(({ id }) => id), checked)}
        />
        <Button size="xs" disabled={picked.length === 0} onClick={() => setRedirecting(true)}>
          {picked.length > 0 ? t`Redirect ${picked.length}…` : t`Redirect…`}
        </Button>
        <CloseButton aria-label={t`Close`} onClick={close} />
      </div>
      <StateView data={data} error={error} retry={reload} loading={<Loading rows={5} />}>
        {() => (
          <ul>
            {tasks.map((task) => (
              <One key={task.id} task={task} isChosen={chosen.has(task.id)} choose={(isIn) => choose([task.id], isIn)} />
            ))}
          </ul>
        )}
      </StateView>
      <Suspense>
        {redirecting && (
          <RedirectDialog
            tasks={picked}
            close={() => setRedirecting(false)}
            done={(ids) => {
              choose(ids, false);
              reload();
            }}
          />
        )}
      </Suspense>
    </section>
  );
}

function One({ task, isChosen, choose }: { task: Line; isChosen: boolean; choose: (isIn: boolean) => void }) {
  const title = titleOf(task);
  return (
    <li>
      <Checkbox aria-label={title} checked={isChosen} onChange={({ currentTarget: { checked } }) => choose(checked)} />
      <Link to="/tasks/$id" params={{ id: task.id }} className="task-link load-task">
        {title}
      </Link>
      <Due at={task.dueAt} brief />
    </li>
  );
}

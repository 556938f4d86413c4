/** A task on a page of its own. */
import './tasks.css';

import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';

import { useTitle } from '../../ui/PageHeader';
import { Failure, Loading, NotFound } from '../../ui/StateView';
import { TaskCard } from './card/TaskCard';
import { useTask } from './card/useTask';
import { titleOf } from './wording';

const route = getRouteApi('/shell/tasks/$id');

export function TaskPage() {
  const { id } = route.useParams();
  return <Found key={id} id={id} />;
}

function Found({ id }: { id: string }) {
  const { task, error, retry, isMissing } = useTask(id);
  useTitle(task && titleOf(task));
  if (task)
    return (
      <div className="task-page">
        <ToInbox />
        <TaskCard task={task} level={1} />
      </div>
    );
  if (error) return <Failure page error={error} retry={retry} />;
  return isMissing ? <NotFound page action={<ToInbox />} /> : <Loading rows={6} height={60} />;
}

function ToInbox() {
  return (
    <Button variant="subtle" size="compact-sm" w="max-content" renderRoot={(props) => <Link to="/tasks" {...props} />}>
      <Trans>← To the inbox</Trans>
    </Button>
  );
}

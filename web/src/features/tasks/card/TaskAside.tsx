/** A task beside the list. */
import { useLingui } from '@lingui/react/macro';
import { CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';

import { announce } from '../../../ui/announce';
import { Loading, NotFound, StateView } from '../../../ui/StateView';
import { titleOf } from '../wording';
import { TaskCard } from './TaskCard';
import { useTask } from './useTask';

interface Props {
  id: string;
  close: () => void;
  done: (id: string) => void;
  /** Whether its form takes the focus. */
  begins: boolean;
}

export default function TaskAside({ id, close, done, begins }: Props) {
  const { t } = useLingui();
  const { task, error, retry, isMissing } = useTask(id);
  const title = task && titleOf(task);
  useEffect(() => {
    if (title) announce(title);
  }, [title]);
  return (
    <aside aria-label={t({ message: 'Task', context: 'card' })} className="task-aside">
      <div className="task-aside-head">
        <Link to="/tasks/$id" params={{ id }} className="task-link">
          <Trans>Open as a page</Trans>
        </Link>
        <CloseButton aria-label={t`Close`} onClick={close} />
      </div>
      <StateView data={task ?? (isMissing ? null : undefined)} error={error} retry={retry} loading={isMissing ? <NotFound /> : <Loading rows={9} />}>
        {(found) => found && <TaskCard key={found.id} task={found} done={done} begins={begins} level={2} />}
      </StateView>
    </aside>
  );
}

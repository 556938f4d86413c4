/** How a task ended: who ended it, when, with which result and answers. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import { useFormat } from '../../../ui/format';
import { Time } from '../../../ui/Time';
import { words } from '../../../ui/words';
import { fieldsOf, textOf } from '../../../ui/form/schema';
import type { Task } from '../task';
import { endWord } from '../wording';

type Past = Pick<Task, 'id' | 'elementId' | 'outcome' | 'outcomes' | 'reason' | 'data' | 'form' | 'closedAt' | 'closedBy' | 'status'> & {
  assignment?: object | null;
};

export function Ended({ task }: { task: Task }) {
  const { t } = useLingui();
  return (
    <section aria-label={t`How it ended`} className="task-ended">
      <How task={task} />
      {task.status === 'REDIRECTED' && <Successor task={task} />}
    </section>
  );
}

export function How({ task }: { task: Past }) {
  const { t, i18n } = useLingui();
  const word = endWord(task, i18n) ?? t(words.ProcessTaskStatus[task.status]);
  return (
    <>
      <p className="task-how">
        <b>{word}</b>
        {task.closedBy && <> · {task.closedBy.name}</>}
        {task.closedAt && (
          <>
            {' · '}
            <Time value={task.closedAt} as="dateTime" />
          </>
        )}
      </p>
      {task.reason && <p className="task-told">{task.reason}</p>}
      <Answers form={task.form} data={task.data} />
    </>
  );
}

/** What its form was answered with, by the form's own words. */
function Answers({ form, data }: { form: unknown; data: unknown }) {
  const { t } = useLingui();
  const format = useFormat();
  const answers = (data ?? {}) as Record<string, unknown>;
  const rows = fieldsOf(form).flatMap(({ name, title, kind, options }): [string, string][] => {
    const value = answers[name];
    if (value === undefined || value === null) return [];
    if (kind === 'boolean') return [[title, value === true ? t`yes` : t`no`]];
    if (kind === 'choice') return [[title, options.find((each) => each.value === value)?.label ?? textOf(value)]];
    if (kind === 'number' || kind === 'integer') return [[title, format.number(Number(value))]];
    if (kind === 'date') return [[title, format.day(textOf(value))]];
    if (kind === 'dateTime') return [[title, format.dateTime(textOf(value))]];
    return [[title, textOf(value)]];
  });
  if (rows.length === 0) return null;
  return (
    <dl className="task-facts">
      {rows.map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const document = graphql(`
  query TaskInstead($where: ProcessTaskWhereInput) {
    processTasks(first: 1, where: $where, orderBy: [{ field: CREATED_AT, direction: DESC }]) {
      nodes {
        id
        performer {
          id
          name
        }
        role {
          id
          name
        }
      }
    }
  }
`);

/** The task that stands for one that was redirected. */
function Successor({ task: { instance, elementId } }: { task: Task }) {
  const { t } = useLingui();
  const where = { and: [{ instance: { id: { eq: instance?.id ?? '' } } }, { elementId: { eq: elementId } }, { status: { neq: 'REDIRECTED' as const } }] };
  const [{ data }] = useQuery({ query: document, variables: { where }, pause: !instance });
  const found = data?.processTasks.nodes[0];
  if (!found) return null;
  return (
    <Link to="/tasks/$id" params={{ id: found.id }} className="task-link">
      {t`To the task that stands for it: ${found.performer?.name ?? found.role?.name}`}
    </Link>
  );
}

/** The conversation about a task: remarks, questions to somebody, their answers. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';

import { useViewer } from '../../../app/viewer';
import { Time } from '../../../ui/Time';
import type { Task } from '../task';
import { talkDocument, type Note } from './talk';
import { Say } from './Say';

export function Talk({ task, level }: { task: Task; level: 2 | 3 }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const [{ data }, ask] = useQuery({ query: talkDocument, variables: { id: task.id }, requestPolicy: 'cache-and-network' });
  const [answered, setAnswered] = useState<Note | null>(null);
  const again = () => ask({ requestPolicy: 'network-only' });
  // What others say comes with a change of the task.
  const heard = useRef(task);
  useEffect(() => {
    if (heard.current !== task) ask({ requestPolicy: 'network-only' });
    heard.current = task;
  }, [task, ask]);
  const notes = data?.processTask?.notes.nodes ?? [];
  const { canComment } = task.viewerPermissions;
  if (notes.length === 0 && !canComment) return null;
  const isAnswered = ({ id }: Note) => notes.some(({ answers }) => answers?.id === id);
  return (
    <section aria-label={t`Conversation`} className="task-part">
      <Title order={level}>
        <Trans>Conversation</Trans>
      </Title>
      {notes.length > 0 && (
        <ol className="task-notes">
          {notes.map((note) => (
            <li key={note.id} data-kind={note.kind}>
              <Text size="xs" c="dimmed" component="div">
                <Who note={note} /> · <Time value={note.createdAt} as="dateTime" />
              </Text>
              <p className="task-told">{note.text}</p>
              {note.kind === 'QUESTION' && canComment && !isAnswered(note) && (note.to?.id === viewer.id || note.to === null) && (
                <Button size="compact-xs" variant="light" onClick={() => setAnswered(note)}>
                  <Trans>Answer</Trans>
                </Button>
              )}
              {note.kind === 'QUESTION' && !isAnswered(note) && (
                <Text size="xs" component="span" className="task-waiting">
                  <Trans>No answer yet</Trans>
                </Text>
              )}
            </li>
          ))}
        </ol>
      )}
      {canComment && <Say key={answered?.id ?? ''} task={task} answers={answered} leave={() => setAnswered(null)} said={again} />}
    </section>
  );
}

function Who({ note: { kind, author, to } }: { note: Note }) {
  const { t } = useLingui();
  const name = author?.name ?? t`The service`;
  if (kind === 'QUESTION') return <b>{t`${name} asks ${to?.name ?? t`the author`}`}</b>;
  return <b>{kind === 'ANSWER' ? t`${name} answers` : name}</b>;
}

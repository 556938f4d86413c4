/** Says something about a task: a remark; with somebody to ask, a question; under a question, its answer. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import { useChange } from '../../../api/change';
import { useDraft } from '../../../app/draft';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import type { Choice } from '../../../ui/pickers/Picker';
import type { Task } from '../task';
import { answerDocument, askDocument, commentDocument, type Note } from './talk';

const UserPicker = lazy(async () => ({ default: (await import('../../../ui/pickers/UserPicker')).UserPicker }));

interface Props {
  task: Task;
  /** The question that is answered. */
  answers: Note | null;
  leave: () => void;
  said: () => void;
}

export function Say({ task, answers, leave, said }: Props) {
  const { t } = useLingui();
  const [kept, keep] = useDraft<string>(`task.${task.id}.say.${answers?.id ?? ''}`);
  const text = kept?.value ?? '';
  const [asks, setAsks] = useState(false);
  const [to, setTo] = useState<Choice | null>(() => task.assignment?.author ?? task.author ?? null);
  const [comment, commenting] = useChange(commentDocument);
  const [ask, asking] = useChange(askDocument);
  const [answer, answering] = useChange(answerDocument);
  const faults = useFormFaults(['text', 'toId']);
  const say = () => {
    if (answers) return answer({ input: { noteId: answers.id, text } });
    return asks ? ask({ input: { taskId: task.id, text, toId: to?.id ?? null } }) : comment({ input: { taskId: task.id, text } });
  };
  const submit = async () => {
    if (text.trim() === '') {
      faults.take([{ code: 'REQUIRED', path: ['text'] }]);
      return;
    }
    const { faults: found } = await say();
    if (!faults.take(found)) return;
    keep(null);
    setAsks(false);
    leave();
    said();
  };
  const label = answers ? t`Answer to ${answers.author?.name}` : asks ? t`Question` : t`Comment`;
  return (
    <form
      noValidate
      className="task-say"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="xs">
        <RestOfFaults of={faults} />
        {answers && (
          <Text size="sm" c="dimmed" lineClamp={2}>
            {answers.text}
          </Text>
        )}
        {asks && (
          <Suspense>
            <UserPicker label={t`Who is asked`} value={to} choose={setTo} {...faults.field('toId')} />
          </Suspense>
        )}
        <Textarea
          label={label}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={10_000}
          value={text}
          autoFocus={answers !== null}
          onChange={({ currentTarget: { value } }) => {
            faults.clear('text');
            keep(value === '' ? null : value);
          }}
          {...faults.field('text')}
        />
        <Group gap="xs">
          <Button type="submit" size="xs" variant="default" loading={commenting || asking || answering}>
            {answers ? t`Answer` : asks ? t`Ask` : t`Add the comment`}
          </Button>
          {answers ? (
            <Button size="xs" variant="subtle" onClick={leave}>
              <Trans>Cancel</Trans>
            </Button>
          ) : (
            <Button size="xs" variant="subtle" aria-pressed={asks} onClick={() => setAsks(!asks)}>
              {asks ? t`Only comment` : t`Ask somebody…`}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

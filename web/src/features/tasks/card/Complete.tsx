/** Ends a task: its form, a result or a reason, and a button for each way in which it can end. What is typed survives a reload. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { shownKeys } from '../../../app/keys';
import { useCommands } from '../../../app/commands';
import { useDraft } from '../../../app/draft';
import { useViewer } from '../../../app/viewer';
import type { Fault } from '../../../api/errors';
import { useChange } from '../../../api/change';
import { FormFields } from '../../../ui/form/FormFields';
import { answers, fieldsOf, initially, wrong, type Typed } from '../../../ui/form/schema';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { fromField, zoneOf } from '../../../ui/moments';
import { Time } from '../../../ui/Time';
import { toast } from '../../../ui/toasts';
import { taskFault } from '../faults';
import { completeDocument, type Task } from '../task';
import { outcomeWord, possible, titleOf, type Outcome } from '../wording';

interface Given {
  typed: Typed;
  result: string;
}

interface Props {
  task: Task;
  done?: (id: string) => void;
  begins?: boolean;
}

const plain: Outcome = { key: '', label: '', reasonRequired: false };

export function Complete({ task, done, begins }: Props) {
  const { t, i18n } = useLingui();
  const zone = zoneOf(useViewer());
  const fields = useMemo(() => fieldsOf(task.form), [task.form]);
  const [kept, keep] = useDraft<Given>(`task.${task.id}`);
  const [typedBefore] = useState(kept?.at);
  const given: Given = kept?.value ?? { typed: initially(fields), result: '' };
  const [complete, busy] = useChange(completeDocument);
  const [sent, setSent] = useState('');
  const faults = useFormFaults(['reason', ...fields.map(({ name }) => `data.${name}`)], {
    reason: ({ code }) => (code === 'REQUIRED' ? t`Say why.` : undefined),
  });
  const form = useRef<HTMLFormElement>(null);
  useFocusOfForm(form, begins);
  const outcomes = possible(task);
  const buttons = outcomes.length > 0 ? outcomes : [plain];

  const submit = async (outcome: Outcome) => {
    const result = given.result.trim();
    const lacking: Fault[] = outcome.reasonRequired && result === '' ? [{ code: 'REQUIRED', path: ['reason'] }] : [];
    // Who refuses need not fill in the form.
    if (busy || !faults.take([...wrong('data', fields, given.typed), ...lacking])) return;
    setSent(outcome.key);
    const data = answers(fields, given.typed, (text) => fromField(text, zone));
    const { faults: found } = await complete({
      input: { id: task.id, expectedVersion: task.version, outcome: outcome.key || null, data, reason: result || null },
    });
    if (!faults.take(found)) return;
    keep(null);
    const word = outcome === plain ? t`Done` : outcomeWord(task, outcome, i18n);
    toast({ text: t`${word}: ${titleOf(task)}` });
    done?.(task.id);
  };
  const change = (part: Partial<Given>) => keep({ ...given, ...part });
  const first = buttons[0] ?? plain;
  const needs = outcomes.some(({ reasonRequired }) => reasonRequired);

  return (
    <section aria-label={t`Complete the task`} className="task-complete">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter in any field of it sends */}
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit(first);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void submit(first);
        }}
      >
        <Stack gap="sm">
          {typedBefore && kept && <TypedBefore at={typedBefore} drop={() => keep(null)} />}
          <Refusals of={faults.rest} />
          <FormFields of="data" fields={fields} typed={given.typed} type={(name, value) => change({ typed: { ...given.typed, [name]: value } })} faults={faults} />
          <Textarea
            label={needs ? t`Result, or the reason` : t`Result`}
            description={needs ? t`The reason is needed to: ${outcomes.filter((each) => each.reasonRequired).map((each) => outcomeWord(task, each, i18n).toLocaleLowerCase()).join(', ')}` : undefined}
            autosize
            minRows={fields.length > 0 ? 1 : 3}
            maxRows={12}
            maxLength={10_000}
            value={given.result}
            onChange={({ currentTarget: { value } }) => {
              faults.clear('reason');
              change({ result: value });
            }}
            {...faults.field('reason')}
          />
          <div className="task-outcomes">
            {buttons.map((outcome, index) => (
              <Button
                key={outcome.key}
                type={index === 0 ? 'submit' : 'button'}
                variant={index === 0 ? 'filled' : 'default'}
                loading={busy && sent === outcome.key}
                disabled={busy && sent !== outcome.key}
                title={index === 0 ? shownKeys('Mod+Enter') : undefined}
                aria-keyshortcuts={index === 0 ? 'Control+Enter' : undefined}
                onClick={index === 0 ? undefined : () => void submit(outcome)}
              >
                {outcome === plain ? t`Done` : outcomeWord(task, outcome, i18n)}
              </Button>
            ))}
          </div>
        </Stack>
      </form>
    </section>
  );
}

function Refusals({ of }: { of: readonly Fault[] }) {
  const told = of.map((fault) => ({ fault, own: taskFault(fault) }));
  if (told.length === 0) return null;
  const others = told.filter(({ own }) => !own).map(({ fault }) => fault);
  return (
    <>
      {told.map(({ own }) => own && <Text key={own} role="alert" size="sm" c="var(--mantine-color-error)">{own}</Text>)}
      {others.length > 0 && <RestOfFaults of={{ take: () => true, field: () => ({ error: undefined }), clear: () => {}, rest: others }} />}
    </>
  );
}

function TypedBefore({ at, drop }: { at: string; drop: () => void }) {
  return (
    <Text size="sm" c="dimmed">
      <Trans>
        As you typed it on <Time value={at} as="dateTime" />.
      </Trans>{' '}
      <Button size="compact-sm" variant="subtle" onClick={drop}>
        <Trans>Begin anew</Trans>
      </Button>
    </Text>
  );
}

/** `e` goes to the form's first field; so does who asked for it in the list. */
function useFocusOfForm(form: React.RefObject<HTMLFormElement | null>, begins: boolean | undefined) {
  const { t } = useLingui();
  const focus = useCallback(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [form]);
  useEffect(() => {
    if (begins) focus();
  }, [begins, focus]);
  const group = t({ message: 'Task', context: 'card' });
  useCommands(useMemo(() => [{ id: 'task.complete', group, label: t`Complete the task`, keys: 'e', run: focus }], [group, t, focus]));
}

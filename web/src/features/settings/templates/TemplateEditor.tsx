/** The text of a template with its problems, the paper beside it as one writes, and the way back to the shipped one. */
import './templates.css';

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Text } from '@mantine/core';
import { useRef, useState } from 'react';

import { useChange } from '../../../api/change';
import { confirm } from '../../../ui/confirm';
import { Pages } from '../../../ui/papers/Pages';
import type { Problem } from '../../../ui/papers/paper';
import { usePreview } from '../../../ui/papers/usePreview';
import { ClaimPicker } from '../../../ui/pickers/ClaimPicker';
import type { Choice } from '../../../ui/pickers/Picker';
import { toast, toastFaults } from '../../../ui/toasts';
import { EditForm } from '../form/EditForm';
import { useRecordForm } from '../../../ui/form/useRecordForm';
import { Panel } from '../Panel';
import { resetDocument, updateDocument, type Template } from './documents';
import { pointTo } from './pointTo';
import { Problems } from './Problems';
import { problemsOf } from './problemsOf';
import { SourceField } from './SourceField';

const read = ({ source }: Template) => ({ source });

export function TemplateEditor({ template }: { template: Template }) {
  const { t } = useLingui();
  const { id, kind, language, isChanged, viewerPermissions } = template;
  const { canUpdate } = viewerPermissions;
  const [update, busy] = useChange(updateDocument);
  const [claim, choose] = useState<Choice | null>(null);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRecordForm(template, read, {
    source: ({ rule }) => (rule ? t`It is not saved: the template has errors, told beside it.` : undefined),
  });
  const { source } = form.draft;
  const preview = usePreview({ kind, language, claimId: claim?.id, source: canUpdate ? source : undefined });
  const problems = preview.problems.length > 0 ? preview.problems : refused;

  const submit = async () => {
    const saved = await form.save(async (input) => {
      const { faults, payload } = await update({ input: { id, source, ...input } });
      setRefused(problemsOf(payload?.errors ?? []));
      return { faults, record: payload?.documentTemplate };
    });
    if (saved) toast({ text: t`Saved` });
  };
  return (
    <div className="template">
      <Panel title={t`Template`} about={<About />} actions={canUpdate && isChanged && <Reset template={template} before={form.reset} />}>
        <EditForm
          form={form}
          submit={() => void submit()}
          busy={busy}
          labels={{ source: t`Template` }}
          tell={(_, value) => plural(value.split('\n').length, { one: '# line', other: '# lines' })}
        >
          <div className="wide">
            <SourceField
              ref={area}
              label={t`Text of the template`}
              value={source}
              set={(value) => {
                setRefused([]);
                form.set('source', value);
              }}
              readOnly={!canUpdate}
              wrong={problems.flatMap(({ line, isError }) => (isError && line !== null ? [line] : []))}
              error={form.faults.field('source').error}
            />
          </div>
        </EditForm>
        <Problems problems={problems} point={(line, column) => pointTo(area.current, line, column)} />
      </Panel>
      <Panel title={t`Preview`}>
        <ClaimPicker label={t`Of the claim`} placeholder={t`A made-up claim`} value={claim} choose={choose} clearable />
        {preview.failed && preview.pages.length > 0 && (
          <Text size="sm" c="dimmed">
            <Trans>The pages are those of the last version without errors.</Trans>
          </Text>
        )}
        <Pages of={preview} />
      </Panel>
    </div>
  );
}

function About() {
  return (
    <Trans>
      Written in Typst.{' '}
      <Anchor href="/docs/papers" target="_blank" size="sm">
        What a template may use
      </Anchor>
    </Trans>
  );
}

function Reset({ template, before }: { template: Template; before: () => void }) {
  const { t } = useLingui();
  const [reset, busy] = useChange(resetDocument);
  const run = async () => {
    const question = {
      title: t`Go back to the shipped template?`,
      text: t`What was changed here is lost. From then on the template follows the product.`,
      action: t`Go back to it`,
      danger: true,
    };
    if (!(await confirm(question))) return;
    const { faults } = await reset({ input: { id: template.id, expectedVersion: template.version } });
    if (faults.length > 0) return toastFaults(faults);
    before();
    return toast({ text: t`The shipped template is back` });
  };
  return (
    <Button size="compact-sm" variant="default" loading={busy} onClick={() => void run()}>
      <Trans>Back to the shipped one…</Trans>
    </Button>
  );
}

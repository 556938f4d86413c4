/** A new process: its name, what it is about, and what its sheet begins with. */
import '@mantine/core/styles/Radio.layer.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useChange } from '../../api/change';
import type { ProcessSubjectKind } from '../../api/generated/graphql';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { words } from '../../ui/words';
import { blank } from './blank';
import { saveDocument } from './documents';
import { keyOf } from './keyOf';
import { templates, templateXml, type TemplateKey } from './templates';

const subjects: readonly ProcessSubjectKind[] = ['CLAIM', 'PARTNER'];

export default function NewProcess({ close }: { close: () => void }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [key, setKey] = useState<string | null>(null);
  const [template, setTemplate] = useState<TemplateKey | ''>('');
  const [subject, setSubject] = useState<ProcessSubjectKind | ''>('CLAIM');
  const [save, busy] = useChange(saveDocument);
  const faults = useFormFaults(['name', 'key', 'subjectKind'], { key: ({ code }) => (code === 'DUPLICATE' ? t`Another process has this key.` : undefined) });
  const suggested = key ?? keyOf(name);

  const choose = (given: TemplateKey | '') => {
    setTemplate(given);
    if (given) setSubject(templates[given].subjectKind);
    if (given && !name) setName(t(templates[given].name));
  };
  const submit = async () => {
    const xml = template ? await templateXml(template, i18n.locale) : blank(name);
    const input = { name: name.trim(), key: suggested, subjectKind: subject || null, startsByHand: true, xml };
    const { faults: found, payload } = await save({ input });
    if (!faults.take(found) || !payload?.processDefinition) return;
    close();
    void navigate({ to: '/processes/$id/design', params: { id: payload.processDefinition.id } });
  };
  return (
    <Dialog title={t`New process`} close={close} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <RestOfFaults of={faults} />
          <Radio.Group label={t`Begin with`} value={template} onChange={(given) => choose(given)}>
            <Stack gap={8} mt={6}>
              <Radio value="" label={t`An empty sheet`} />
              {(Object.keys(templates) as TemplateKey[]).map((each) => (
                <Radio key={each} value={each} label={t(templates[each].name)} description={t(templates[each].about)} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            label={t`Name`}
            withAsterisk
            data-autofocus
            maxLength={250}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            {...faults.field('name')}
          />
          <TextInput
            label={t`Key`}
            description={t`What other processes call it by: Latin letters, digits, dots and dashes`}
            withAsterisk
            maxLength={64}
            spellCheck={false}
            value={suggested}
            onChange={(event) => setKey(event.currentTarget.value)}
            {...faults.field('key')}
          />
          <NativeSelect
            label={t`What it is about`}
            data={[{ value: '', label: t`Anything` }, ...subjects.map((value) => ({ value, label: t(words.ProcessSubjectKind[value]) }))]}
            value={subject}
            onChange={(event) => setSubject(subjects.find((each) => each === event.currentTarget.value) ?? '')}
            {...faults.field('subjectKind')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Draw it</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

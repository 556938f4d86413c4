/** Starts a process by hand: which one, about what, with what it asks at its start. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';

import { useChange } from '../../../api/change';
import { useEveryPage } from '../../../api/everyPage';
import type { ProcessSubjectKind, StartableProcessesQuery } from '../../../api/generated/graphql';
import { useViewer } from '../../../app/viewer';
import { Dialog } from '../../../ui/Dialog';
import { FormFields } from '../../../ui/form/FormFields';
import { answers, fieldsOf, initially, wrong, type Typed } from '../../../ui/form/schema';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { fromField, zoneOf } from '../../../ui/moments';
import { ClaimPicker } from '../../../ui/pickers/ClaimPicker';
import { PartnerPicker } from '../../../ui/pickers/PartnerPicker';
import type { Choice } from '../../../ui/pickers/Picker';
import { Loading, Message, StateView } from '../../../ui/StateView';
import { toast } from '../../../ui/toasts';
import { startableDocument, startDocument } from './documents';

const pageOf = ({ processDefinitions }: StartableProcessesQuery) => processDefinitions;
type Definition = StartableProcessesQuery['processDefinitions']['nodes'][number];

interface Props {
  /** What it is about, when that is given. */
  subject?: { id: string; kind: ProcessSubjectKind };
  /** Which one, when that is given. */
  definition?: string;
  close: () => void;
  started: (id: string) => void;
}

export default function StartProcess({ subject, definition, close, started }: Props) {
  const { t } = useLingui();
  const { nodes, error, retry } = useEveryPage(startableDocument, pageOf);
  const fits = ({ id, latest, subjectKind, viewerPermissions }: Definition) =>
    viewerPermissions.canStart &&
    latest !== null &&
    (definition === undefined || id === definition) &&
    (!subject || subjectKind === null || subjectKind === subject.kind);
  return (
    <Dialog title={t`Start a process`} close={close}>
      <StateView data={nodes} error={error} retry={retry} loading={<Loading rows={2} />}>
        {(all) => {
          const offered = all.filter(fits);
          return offered.length > 0 ? (
            <Form {...{ offered, subject, close, started }} />
          ) : (
            <Message title={t`No process can be started here`}>
              <Trans>Processes that people may start are drawn and published under “Processes”.</Trans>
            </Message>
          );
        }}
      </StateView>
    </Dialog>
  );
}

interface FormProps extends Pick<Props, 'subject' | 'close' | 'started'> {
  offered: readonly Definition[];
}

function Form({ offered, subject, close, started }: FormProps) {
  const { t } = useLingui();
  const [id, setId] = useState(offered[0]?.id ?? '');
  const [about, setAbout] = useState<Choice | null>(null);
  const [title, setTitle] = useState('');
  const [start, busy] = useChange(startDocument);
  const definition = offered.find((each) => each.id === id);
  const { fields, typed, type, variables } = useAsked(id, definition?.latest?.startForm);
  const faults = useFormFaults(['definitionId', 'subjectId', 'title', ...fields.map(({ name }) => `variables.${name}`)]);
  const submit = async () => {
    if (!faults.take(wrong('variables', fields, typed))) return;
    const input = { definitionId: id, subjectId: subject?.id ?? about?.id ?? null, title: title.trim() || null, variables: variables() };
    const { faults: found, payload } = await start({ input });
    if (!faults.take(found) || !payload?.processInstance) return;
    toast({ text: t`The process is started` });
    close();
    started(payload.processInstance.id);
  };
  const picker = { value: about, choose: setAbout, ...faults.field('subjectId'), clearable: true };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <RestOfFaults of={faults} />
        <NativeSelect
          label={t`Process`}
          description={definition?.description ?? undefined}
          data={offered.map((each) => ({ value: each.id, label: each.name }))}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
          data-autofocus
          {...faults.field('definitionId')}
        />
        {!subject && definition?.subjectKind === 'CLAIM' && <ClaimPicker label={t`Claim`} {...picker} />}
        {!subject && definition?.subjectKind === 'PARTNER' && <PartnerPicker label={t`Partner`} {...picker} />}
        <TextInput
          label={t`What it is about`}
          placeholder={definition?.name}
          maxLength={250}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          {...faults.field('title')}
        />
        <FormFields of="variables" {...{ fields, typed, type, faults }} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={busy}>
            <Trans>Start</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the chosen process asks, and what was answered; each keeps its answers while another one is looked at. */
function useAsked(id: string, form: unknown) {
  const zone = zoneOf(useViewer());
  const fields = useMemo(() => fieldsOf(form), [form]);
  const [all, setAll] = useState<Record<string, Typed>>({});
  const typed = all[id] ?? initially(fields);
  const type = (name: string, value: string | boolean) => setAll({ ...all, [id]: { ...typed, [name]: value } });
  const variables = () => (fields.length > 0 ? answers(fields, typed, (text) => fromField(text, zone)) : null);
  return { fields, typed, type, variables };
}

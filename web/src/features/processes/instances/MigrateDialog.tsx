/** Moves processes to another version: which one, what is called otherwise there; a dry run tells first what forbids it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';

import { useChange } from '../../../api/change';
import { word } from '../../../api/errors';
import type { ProcessInstanceCardFragment, ProcessInstancesMigrateMutation } from '../../../api/generated/graphql';
import { Dialog } from '../../../ui/Dialog';
import { stepsOf, type Step } from '../diagram/model';
import { useStepName } from '../diagram/useStepName';
import { Loading, Message, StateView } from '../../../ui/StateView';
import { toast, toastFaults } from '../../../ui/toasts';
import { definitionDocument, versionDocument } from '../documents';
import { migrateDocument } from './documents';

interface Props {
  instances: readonly ProcessInstanceCardFragment[];
  close: () => void;
  done: () => void;
}
type Result = ProcessInstancesMigrateMutation['processInstancesMigrate']['results'][number];

export default function MigrateDialog({ instances, close, done }: Props) {
  const { t } = useLingui();
  const definitions = new Set(instances.map(({ definition }) => definition?.id));
  const [first] = instances;
  const id = first?.definition?.id ?? '';
  const [{ data, error }, retry] = useQuery({ query: definitionDocument, variables: { id } });
  return (
    <Dialog title={t`Move to another version`} close={close} size="lg">
      {definitions.size > 1 || !first ? (
        <Message title={t`These are runs of different processes`}>
          <Trans>Choose runs of one process to move them together.</Trans>
        </Message>
      ) : (
        <StateView data={data} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={4} />}>
          {({ processDefinition }) => {
            const versions = (processDefinition?.versions.nodes ?? []).filter((each) => each.id !== first.definitionVersion?.id);
            return versions.length > 0 ? (
              <Form {...{ instances, versions, from: first.definitionVersion?.id ?? '', close, done }} />
            ) : (
              <Message title={t`There is no other version`} />
            );
          }}
        </StateView>
      )}
    </Dialog>
  );
}

interface FormProps extends Props {
  versions: readonly { id: string; number: number }[];
  from: string;
}

function useSteps(id: string): readonly Step[] | undefined {
  const [{ data }] = useQuery({ query: versionDocument, variables: { id } });
  const xml = data?.processVersion?.xml;
  return useMemo(() => (xml === undefined ? undefined : stepsOf(xml)), [xml]);
}

function Form({ instances, versions, from, close, done }: FormProps) {
  const { t } = useLingui();
  const [target, setTarget] = useState(versions[0]?.id ?? '');
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const [results, setResults] = useState<readonly Result[] | null>(null);
  const [migrate, busy] = useChange(migrateDocument);
  const old = useSteps(from);
  const fresh = useSteps(target);
  const gone = old && fresh ? old.filter(({ id }) => !fresh.some((each) => each.id === id)) : [];

  const run = async (dryRun: boolean) => {
    const items = instances.map(({ id, version }) => ({ id, expectedVersion: version }));
    const named = Object.entries(mapping).map(([source, to]) => ({ source, target: to }));
    const input = { versionId: target, items, mapping: named.filter((each) => each.target), dryRun };
    const { done: isDone, payload, faults } = await migrate({ input });
    if (!isDone || !payload) return toastFaults(faults);
    const failed = payload.results.filter(({ errors }) => errors.length > 0);
    if (dryRun || failed.length > 0) return setResults(payload.results);
    const moved = payload.results.length;
    toast({ text: plural(moved, { one: '# process is moved', other: '# processes are moved' }) });
    close();
    return done();
  };
  const isGood = results !== null && results.every(({ errors }) => errors.length === 0);
  return (
    <Stack>
      <NativeSelect
        label={t`Version`}
        data={versions.map(({ id, number }) => ({ value: id, label: t`Version ${number}` }))}
        value={target}
        onChange={(event) => {
          setTarget(event.currentTarget.value);
          setResults(null);
        }}
      />
      {gone.length > 0 && fresh && (
        <Mapping
          gone={gone}
          fresh={fresh}
          mapping={mapping}
          set={(given) => {
            setMapping(given);
            setResults(null);
          }}
        />
      )}
      {results && <Outcome results={results} instances={instances} steps={old ?? []} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          <Trans>Cancel</Trans>
        </Button>
        <Button variant={isGood ? 'default' : 'filled'} loading={busy} onClick={() => void run(true)}>
          <Trans>Check</Trans>
        </Button>
        <Button disabled={!isGood} loading={busy} onClick={() => void run(false)}>
          <Trans>Move</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

interface MappingProps {
  gone: readonly Step[];
  fresh: readonly Step[];
  mapping: Record<string, string>;
  set: (mapping: Record<string, string>) => void;
}

function Mapping({ gone, fresh, mapping, set }: MappingProps) {
  const { t } = useLingui();
  const nameOf = useStepName();
  return (
    <fieldset className="processes-mapping">
      <legend>
        <Text size="sm">
          <Trans>Steps that the new version does not have: where is what stands there to go on?</Trans>
        </Text>
      </legend>
      {gone.map((step) => (
        <NativeSelect
          key={step.id}
          size="xs"
          label={nameOf(step)}
          value={mapping[step.id] ?? ''}
          data={[
            { value: '', label: t`Nowhere: nothing may stand there` },
            ...fresh.filter(({ kind }) => kind === step.kind).map((each) => ({ value: each.id, label: nameOf(each) })),
          ]}
          onChange={(event) => set({ ...mapping, [step.id]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}

interface OutcomeProps {
  results: readonly Result[];
  instances: readonly ProcessInstanceCardFragment[];
  steps: readonly Step[];
}

function Outcome({ results, instances, steps }: OutcomeProps) {
  const { t } = useLingui();
  const nameOf = useStepName();
  const failed = results.filter(({ errors }) => errors.length > 0);
  const count = results.length;
  if (failed.length === 0) {
    return (
      <Alert color="teal" role="status" title={t`All can be moved`}>
        {plural(count, { one: '# process', other: '# processes' })}
      </Alert>
    );
  }
  return (
    <Alert color="red" role="alert" title={t`Some cannot be moved`}>
      {failed.map(({ id, errors }) => (
        <div key={id}>
          <strong>{instances.find((each) => each.id === id)?.title ?? id}</strong>
          <ul>
            {errors.map((error) => {
              const step = steps.find((each) => each.id === error.path[0]);
              const name = step && nameOf(step);
              return <li key={error.path.join('.') + error.message}>{name ? t`${name}: it cannot go on there` : word({ ...error })}</li>;
            })}
          </ul>
        </div>
      ))}
    </Alert>
  );
}

/** The steps of one file that the service has. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useMutation } from 'urql';

import { word, type Fault } from '../../api/errors';
import { graphql } from '../../api/generated';
import { Loading, Message } from '../../ui/StateView';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { gapsOf } from './gaps';
import { look as askLook, written as count, type About, type Look, type Written } from './imports';
import { ReportStep } from './ReportStep';
import { RunStep } from './RunStep';
import type { Done } from './run';
import { place, type Step } from './search';
import { Steps } from './Steps';
import type { Sent } from './useFiles';
import { useWhat } from './what';

const route = getRouteApi('/shell/import');

/** An import of no rows: it tells the cache which lists are no longer as they were. */
const refreshDocument = graphql(`
  mutation RefreshAfterImport($system: String!) {
    claimsImport(input: { system: $system, rows: [], dryRun: true }) {
      imported
      errors {
        ...Problems
      }
    }
  }
`);

const refreshOrdersDocument = graphql(`
  mutation RefreshAfterOrders($system: String!) {
    sourceDocumentsPut(input: { kind: ORDER, system: $system, documents: [], dryRun: true }) {
      errors {
        ...Problems
      }
    }
  }
`);

interface Props {
  id: string;
  about: About;
  step: Step;
  /** What is known of it from before; nothing when its address came from elsewhere. */
  file: Sent | undefined;
  adopt: (look: Look) => void;
  change: (part: Partial<Sent>) => void;
  gone: (name: string) => void;
}

export function FileWork({ id, about, step, file, adopt, change, gone }: Props) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const what = useWhat();
  const [, refreshClaims] = useMutation(refreshDocument);
  const [, refreshOrders] = useMutation(refreshOrdersDocument);
  const [look, setLook] = useState<Look | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const name = file?.name ?? t`The file`;
  const [start] = useState(file);

  const read = useCallback(
    async (written: Written): Promise<Look | null> => {
      const { data, faults: found = [] } = await askLook(what, id, name, written);
      setFaults(found);
      if (data) setLook(data);
      if (found.some(({ code }) => code === 'NOT_FOUND')) gone(name);
      return data ?? null;
    },
    [what, id, name, gone],
  );

  // The first look; later ones are told how the file is written.
  useEffect(() => {
    let isWanted = true;
    void askLook(what, id, start?.name ?? '', start?.written ?? {}).then(({ data, faults: found = [] }) => {
      if (!isWanted) return;
      setFaults(found);
      if (!data) return;
      setLook(data);
      if (!start) adopt(data);
    });
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `adopt` is new each time, and the first look is one
  }, [what, id, start]);

  const isGone = !look && faults.some(({ code }) => code === 'NOT_FOUND');
  useEffect(() => {
    if (isGone) gone(name);
    // oxlint-disable-next-line react/exhaustive-deps -- it is gone once
  }, [isGone]);

  if (!look && faults.length > 0) {
    return (
      <Message
        role="alert"
        title={t`The file could not be read`}
        action={
          <Button variant="default" onClick={() => void read(start?.written ?? {})}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {faults.map(word).join(' ')}
      </Message>
    );
  }
  if (!look || !file) return <Loading rows={5} height={48} />;

  const isWhole = gapsOf(file.map, about, look).size === 0 && file.map.system.trim() !== '';
  const reachable = new Set<Step>(['file', 'columns']);
  if (isWhole) reachable.add('check');
  if (isWhole && ((file.checked && count(file.checked.report) > 0) || file.begun)) reachable.add('run');
  if (file.done) reachable.add('report');
  const shown = reachable.has(step) ? step : step === 'run' && file.done ? 'report' : 'columns';
  const goTo = (next: Step, replace = false) => void navigate({ search: place({ file: id, step: next }), replace });

  const reread = async (written: Written) => {
    const found = await read(written);
    if (found) change({ written, checked: undefined, total: found.total, ...(!file.isOwnMap && { map: { ...found.map, system: file.map.system, ...(file.map.kind && { kind: file.map.kind }) } }) });
  };
  const done = (outcome: Done) => {
    change({ done: outcome, begun: undefined, checked: undefined });
    if (count(outcome.report) > 0) void (what === 'orders' ? refreshOrders : refreshClaims)({ system: file.map.system });
    goTo('report', true);
  };

  return (
    <>
      <Steps current={shown} reachable={reachable} />
      <Text size="sm" c="dimmed">
        {file.name}
      </Text>
      {shown === 'columns' && (
        <ColumnsStep
          about={about}
          look={look}
          map={file.map}
          misread={faults.length > 0 ? t`The file is not written so.` : undefined}
          read={(written) => void reread(written)}
          change={(map) => change({ map, isOwnMap: true, checked: undefined })}
          next={() => goTo('check')}
        />
      )}
      {shown === 'check' && <CheckStep about={about} look={look} file={file} checked={(checked) => change({ checked })} />}
      {shown === 'run' && <RunStep look={look} file={file} change={change} done={done} />}
      {shown === 'report' && file.done && <ReportStep about={about} file={file} done={file.done} />}
    </>
  );
}

/** Where a process is drawn: the sheet, its draft that saves itself, publishing. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useQuery } from 'urql';

import { word } from '../../../api/errors';
import { useFormat } from '../../../ui/format';
import { PageHeader } from '../../../ui/PageHeader';
import { Failure, Forbidden, Loading, NotFound } from '../../../ui/StateView';
import { toast } from '../../../ui/toasts';
import { useLeaveGuard } from '../../../ui/useLeaveGuard';
import { blank } from '../blank';
import { definitionsOf, draftDocument, listDocument } from '../documents';
import { ConflictNotice } from './ConflictNotice';
import { download, pick } from './files';
import type { Designer } from './modeler';
import { useDraft, type Definition } from './useDraft';
import { Workspace } from './Workspace';

const PublishDialog = lazy(() => import('./PublishDialog'));
const route = getRouteApi('/shell/processes/$id/design');

export function DesignPage() {
  const { id } = route.useParams();
  // What is drawn upon is never an old copy.
  const [{ data, error }, retry] = useQuery({ query: draftDocument, variables: { id }, requestPolicy: 'network-only' });
  const again = () => retry({ requestPolicy: 'network-only' });
  if (!data) return error ? <Failure page error={error} retry={again} /> : <Loading rows={10} />;
  const { processDefinition: definition } = data;
  if (!definition) return <NotFound page />;
  if (!definition.viewerPermissions.canDesign) return <Forbidden page />;
  return <Design key={definition.id} definition={definition} />;
}

function Design({ definition }: { definition: Definition }) {
  const { t } = useLingui();
  const { name, key } = definition;
  const [xml, setXml] = useState(definition.draft ?? definition.latest?.xml ?? blank(name));
  const [designer, setDesigner] = useState<Designer | null>(null);
  const [publishing, setPublishing] = useState<string | null>(null);
  const { draft, theirs, state, faults } = useDraft(definition);
  const [{ data: all }] = useQuery({ query: listDocument, variables: {} });
  useLeaveGuard(state === 'conflict' || state === 'failed');
  const processes = useMemo(() => (all ? definitionsOf(all).nodes.filter(({ latest, id }) => latest && id !== definition.id) : []), [all, definition.id]);
  const changed = useCallback((text: string) => draft.touch(text), [draft]);

  const take = (text: string) => {
    setXml(text);
    draft.touch(text);
  };
  const importFile = async () => {
    const file = await pick();
    if (file) take(await file.text());
  };
  const text = async () => (designer ? designer.text() : xml);
  const publish = async () => {
    const last = await text();
    // What was never drawn upon is a draft only when it is saved as one.
    if (definition.draft === null && state === 'saved') draft.touch(last);
    if (await draft.flush()) setPublishing(last);
    else toast({ kind: 'failed', text: t`The draft could not be saved; nothing is published.` });
  };

  return (
    <Stack gap="xs">
      <PageHeader title={t`Design: ${name}`}>
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/processes/$id" params={{ id: definition.id }} />}>
          <Trans>To the process</Trans>
        </Button>
        <Button onClick={() => void publish()} disabled={!designer}>
          <Trans>Publish…</Trans>
        </Button>
      </PageHeader>
      {state === 'conflict' && theirs && (
        <ConflictNotice
          changedAt={faults[0]?.changedAt}
          save={() => void text().then((mine) => download(key, mine))}
          theirs={() => {
            draft.drop(theirs.version);
            setXml(theirs.draft ?? theirs.latest?.xml ?? blank(theirs.name));
          }}
          mine={() => {
            draft.goOn(theirs.version);
            void draft.flush();
          }}
        />
      )}
      <Workspace xml={xml} subjectKind={definition.subjectKind ?? null} processes={processes} changed={changed} opened={setDesigner}>
        <Group gap="xs">
          <DraftLine state={state} faults={faults} at={definition.updatedAt} isDraft={definition.draft !== null} />
          <Button size="xs" variant="default" onClick={() => void importFile()}>
            <Trans>Import a file…</Trans>
          </Button>
          <Button size="xs" variant="default" onClick={() => void text().then((last) => download(key, last))}>
            <Trans>Export</Trans>
          </Button>
        </Group>
      </Workspace>
      <Suspense>
        {publishing !== null && (
          <PublishDialog
            definition={definition}
            before={definition.latest?.xml ?? null}
            after={publishing}
            close={() => setPublishing(null)}
            published={(version) => {
              draft.goOn(version);
              setPublishing(null);
            }}
          />
        )}
      </Suspense>
    </Stack>
  );
}

type Line = Pick<ReturnType<typeof useDraft>, 'state' | 'faults'> & { at: string; isDraft: boolean };

function DraftLine({ state, faults, at, isDraft }: Line) {
  const { t } = useLingui();
  const format = useFormat();
  const moment = format.dateTime(at);
  const why = faults[0] && word(faults[0]);
  const lines = {
    saved: isDraft ? t`Draft saved, ${moment}` : t`As published`,
    changed: t`Changed`,
    saving: t`Saving…`,
    conflict: t`Not saved`,
    failed: why ? t`Not saved: ${why}` : t`Not saved`,
  };
  return (
    <span className="design-state" role="status">
      {lines[state]}
    </span>
  );
}

/** Records of other systems from a file: sent, its columns given a meaning, checked, imported, told. */
import './import.css';

import { useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';

import { word } from '../../api/errors';
import { useViewer } from '../../app/viewer';
import { PageHeader } from '../../ui/PageHeader';
import { Forbidden, Loading, Message } from '../../ui/StateView';
import { FileStep } from './FileStep';
import { FileWork } from './FileWork';
import { about as askAbout, type About, type Look } from './imports';
import { place } from './search';
import { Steps } from './Steps';
import { useAnswer } from './useAnswer';
import { sentOf, useFiles } from './useFiles';
import { WhatProvider, type What } from './what';

const route = getRouteApi('/shell/import');

export function ImportPage() {
  const { of: what = 'claims' } = route.useSearch();
  return (
    <WhatProvider key={what} value={what}>
      <Import what={what} />
    </WhatProvider>
  );
}

function Import({ what }: { what: What }) {
  const { t } = useLingui();
  const ask = useCallback(() => askAbout(what), [what]);
  const [answer, retry] = useAnswer(ask);
  const tabs: readonly [What, string][] = [
    ['claims', t`Claims`],
    ['orders', t`Orders, shipments, returns`],
  ];
  return (
    <Stack className="import">
      <PageHeader title={what === 'orders' ? t`Import of orders` : t`Import of claims`} />
      <nav className="import-tabs" aria-label={t`What is imported`}>
        {tabs.map(([each, label]) => (
          <route.Link
            key={each}
            to="."
            search={each === 'orders' ? { of: each } : {}}
            activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
            aria-current={each === what ? 'page' : undefined}
          >
            {label}
          </route.Link>
        ))}
      </nav>
      {!answer && <Loading rows={3} height={80} />}
      {answer?.data && <Wizard about={answer.data} />}
      {answer?.faults?.some(({ code }) => code === 'FORBIDDEN') ? (
        <Forbidden />
      ) : (
        answer?.faults && (
          <Message
            role="alert"
            title={t`Nothing can be imported now`}
            action={
              <Button variant="default" onClick={retry}>
                {t`Try again`}
              </Button>
            }
          >
            {answer.faults.map(word).join(' ')}
          </Message>
        )
      )}
    </Stack>
  );
}

function Wizard({ about }: { about: About }) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const { file: id, step = id ? 'columns' : 'file' } = route.useSearch();
  const { files, put, change, drop } = useFiles(useViewer().id);
  const [notice, setNotice] = useState<string>();
  const file = files.find((each) => each.id === id);

  const sent = (look: Look) => {
    setNotice(undefined);
    put(sentOf(look));
    void navigate({ search: place({ file: look.id, step: 'columns' }) });
  };
  /** The service has the file no longer. */
  const gone = (name: string) => {
    drop(id ?? '');
    setNotice(t`${name} is no longer kept. Send it again.`);
    void navigate({ search: place({}), replace: true });
  };

  if (id === undefined) {
    return (
      <>
        <Steps current="file" reachable={new Set()} />
        <FileStep about={about} files={files} sent={sent} drop={drop} notice={notice} />
      </>
    );
  }
  return (
    <FileWork
      key={id}
      id={id}
      about={about}
      step={step}
      file={file}
      adopt={(look) => put(sentOf(look))}
      change={(part) => change(id, part)}
      gone={gone}
    />
  );
}

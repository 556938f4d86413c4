/** GraphiQL's editors in the app's own frame: its words, its theme, its keys. */
import './console.css';
import '@graphiql/react/setup-workers/vite';

import { GraphiQLProvider } from '@graphiql/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';

import { client } from '../../api/client';
import { graphql } from '../../api/generated';
import { Loading, Message } from '../../ui/StateView';
import { Desk } from './Desk';
import { textOf } from './exampleNames';
import { examplesOf, type Example } from './examples';
import { sender, type Ran } from './send';
import { themeNames } from './theme';

const samplesDocument = graphql(`
  query ConsoleSamples {
    claims(first: 1) {
      nodes {
        id
      }
    }
    partners(first: 1) {
      nodes {
        id
      }
    }
    claimReasons(first: 1) {
      nodes {
        id
      }
    }
  }
`);

// The editors give up work of theirs that is no longer wanted, and leave the refusal to nobody.
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof Error && event.reason.name === 'Canceled') event.preventDefault();
});

// What was typed outlives a reload, but not the tab: the next one at this machine does not find it.
const kept = sessionStorage;

export default function Console() {
  const { t, i18n } = useLingui();
  const [examples, setExamples] = useState<Example[] | 'failed' | null>(null);
  const [ran, setRan] = useState<Ran | null>(null);
  const fetcher = useMemo(() => sender(setRan), []);
  const load = useCallback(() => void loadExamples().then(setExamples, () => setExamples('failed')), []);
  useEffect(load, [load]);

  if (examples === null) return <Loading rows={1} height={480} />;
  if (examples === 'failed') {
    return (
      <Message
        role="alert"
        title={t`The examples could not be loaded`}
        action={
          <Button variant="default" onClick={load}>
            <Trans>Try again</Trans>
          </Button>
        }
      />
    );
  }
  const [first] = kept.getItem('graphiql:query') ? [] : examples;
  return (
    <GraphiQLProvider
      fetcher={fetcher}
      storage={kept}
      editorTheme={themeNames}
      initialQuery={first && textOf(first, i18n)}
      initialVariables={first?.variables}
    >
      <Desk examples={examples} ran={ran} />
    </GraphiQLProvider>
  );
}

async function loadExamples(): Promise<Example[]> {
  const [answer, { data }] = await Promise.all([
    fetch('/graphiql/examples.graphql'),
    client.query(samplesDocument, {}).toPromise(),
  ]);
  if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
  const samples = {
    CLAIM: data?.claims.nodes[0]?.id,
    PARTNER: data?.partners.nodes[0]?.id,
    REASON: data?.claimReasons.nodes[0]?.id,
  };
  return examplesOf(await answer.text(), samples);
}

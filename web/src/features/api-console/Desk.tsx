/** The console's desk: the operation and its variables on the left, the answer and its cost on the right, the schema beside. */
import {
  HeaderEditor,
  QueryEditor,
  ResponseEditor,
  useGraphiQL,
  useGraphiQLActions,
  VariableEditor,
} from '@graphiql/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Tabs } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';

import { useCommands } from '../../app/commands';
import { CostLine } from './CostLine';
import type { Example } from './examples';
import { SchemaPanel } from './SchemaPanel';
import type { Ran } from './send';
import { useTheme } from './theme';
import { Toolbar } from './Toolbar';

import '@mantine/core/styles/Tabs.layer.css';

export function Desk({ examples, ran }: { examples: readonly Example[]; ran: Ran | null }) {
  const { t } = useLingui();
  const { run } = useGraphiQLActions();
  const [schemaShown, setSchemaShown] = useState(false);
  useTheme();
  useEditors();
  useCommands(
    useMemo(
      () => [{ id: 'console.run', group: t`API console`, label: t`Run the operation`, keys: 'Mod+Enter', run }],
      [t, run],
    ),
  );
  return (
    <div className="console" data-schema={schemaShown || undefined}>
      <Toolbar examples={examples} schemaShown={schemaShown} showSchema={setSchemaShown} />
      <div className="console-desk">
        <section className="console-ask" aria-label={t`Operation`}>
          <QueryEditor tabIndex={-1} />
          <Tabs defaultValue="variables" className="console-tools">
            <Tabs.List>
              <Tabs.Tab value="variables">
                <Trans>Variables</Trans>
              </Tabs.Tab>
              <Tabs.Tab value="headers">
                <Trans>Headers</Trans>
              </Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="variables">
              <VariableEditor tabIndex={-1} />
            </Tabs.Panel>
            <Tabs.Panel value="headers">
              <HeaderEditor tabIndex={-1} />
            </Tabs.Panel>
          </Tabs>
        </section>
        <div className="console-answer">
          <ResponseEditor tabIndex={-1} aria-label={t`Answer`} aria-live="off" />
          <CostLine ran={ran} />
        </div>
        {schemaShown && <SchemaPanel />}
      </div>
    </div>
  );
}

/** Monaco keeps this for all of its editors, as long as the page lives. */
let tabLeaves = false;

/** Monaco takes part in the page: Tab leaves it, and it is called what it is. */
function useEditors() {
  const { t } = useLingui();
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useGraphiQL(
    ({ queryEditor, variableEditor, headerEditor, responseEditor }) => ({
      queryEditor,
      variableEditor,
      headerEditor,
      responseEditor,
    }),
  );
  useEffect(() => {
    if (!queryEditor || tabLeaves) return;
    tabLeaves = true;
    queryEditor.trigger('app', 'editor.action.toggleTabFocusMode', null);
  }, [queryEditor]);
  useEffect(() => {
    const named = [
      [queryEditor, t`Operation`],
      [variableEditor, t`Variables`],
      [headerEditor, t`Headers`],
      [responseEditor, t`Answer`],
    ] as const;
    for (const [editor, ariaLabel] of named) {
      editor?.updateOptions({
        ariaLabel,
        tabIndex: 0,
        fontSize: 13,
        fontFamily: 'ui-monospace, "DejaVu Sans Mono", monospace',
        fontLigatures: false,
        wordWrap: 'on',
        contextmenu: false, // the browser's own is in the user's language
      });
    }
  }, [queryEditor, variableEditor, headerEditor, responseEditor, t]);
}

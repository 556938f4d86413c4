/** What can be done with the operation: run it, take an example, put it in order, look into the schema. */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Kbd, Menu, NativeSelect } from '@mantine/core';

import { shownKeys } from '../../app/keys';
import { exampleNames, textOf } from './exampleNames';
import type { Example } from './examples';

interface Props {
  examples: readonly Example[];
  schemaShown: boolean;
  showSchema: (shown: boolean) => void;
}

export function Toolbar({ examples, schemaShown, showSchema }: Props) {
  const { t } = useLingui();
  const { run, prettifyEditors } = useGraphiQLActions();
  const { isFetching, queryEditor } = useGraphiQL(({ isFetching, queryEditor }) => ({ isFetching, queryEditor }));
  return (
    <Group gap="xs" role="toolbar" aria-label={t`Operation`} className="console-toolbar">
      <Button
        onClick={run}
        loading={isFetching}
        disabled={!queryEditor}
        rightSection={
          <Kbd size="xs" aria-hidden>
            {shownKeys('Mod+Enter')}
          </Kbd>
        }
      >
        <Trans>Run</Trans>
      </Button>
      <WhichOperation />
      <Examples examples={examples} />
      <Button variant="default" onClick={() => void prettifyEditors()} disabled={!queryEditor}>
        <Trans>Tidy up</Trans>
      </Button>
      <Button variant="default" aria-pressed={schemaShown} onClick={() => showSchema(!schemaShown)}>
        <Trans>Schema</Trans>
      </Button>
    </Group>
  );
}

function Examples({ examples }: { examples: readonly Example[] }) {
  const { t, i18n } = useLingui();
  const editors = useGraphiQL(({ queryEditor, variableEditor }) => ({ queryEditor, variableEditor }));
  const take = (example: Example) => {
    editors.queryEditor?.setValue(textOf(example, i18n));
    editors.variableEditor?.setValue(example.variables);
    editors.queryEditor?.setScrollPosition({ scrollTop: 0 });
  };
  return (
    <Menu position="bottom-start" shadow="md" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" disabled={!editors.queryEditor}>
          <Trans>Examples</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="console-examples">
        {examples.map((example) => {
          const name = exampleNames[example.name];
          return (
            <Menu.Item key={example.name} onClick={() => take(example)}>
              {name ? t(name) : example.name}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Of several operations in the editor one runs. */
function WhichOperation() {
  const { t } = useLingui();
  const { setOperationName } = useGraphiQLActions();
  const { operations, operationName } = useGraphiQL(({ operations, operationName }) => ({ operations, operationName }));
  const names = (operations ?? []).flatMap(({ name }) => name?.value ?? []);
  if (names.length < 2) return null;
  return (
    <NativeSelect
      aria-label={t`Which operation runs`}
      data={names}
      value={operationName}
      onChange={(event) => setOperationName(event.currentTarget.value)}
    />
  );
}

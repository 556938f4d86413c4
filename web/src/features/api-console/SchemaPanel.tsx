/** The schema to read: types and fields found by name, and each type with all that it has. */
import { useGraphiQL } from '@graphiql/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import type { GraphQLSchema } from 'graphql';
import { useState } from 'react';

import { Loading } from '../../ui/StateView';
import { found } from './found';
import { TypePage } from './TypePage';

export function SchemaPanel() {
  const { t } = useLingui();
  const schema = useGraphiQL((state) => state.schema);
  return (
    <section className="console-schema" aria-label={t`Schema`}>
      {schema ? <Pages schema={schema} /> : <Loading rows={6} />}
    </section>
  );
}

function Pages({ schema }: { schema: GraphQLSchema }) {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const [path, setPath] = useState<readonly string[]>([]);
  const type = schema.getType(path.at(-1) ?? '');
  const open = (name: string) => {
    setWords('');
    setPath([...path, name]);
  };
  return (
    <>
      <TextInput
        type="search"
        size="xs"
        aria-label={t`Find in the schema`}
        placeholder={t`Find in the schema`}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {words.trim() ? (
        <Hits schema={schema} words={words.trim()} open={open} />
      ) : type ? (
        <>
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" variant="default" onClick={() => setPath(path.slice(0, -1))}>
              <Trans>Back</Trans>
            </Button>
          </Group>
          <TypePage schema={schema} type={type} open={open} />
        </>
      ) : (
        <Roots schema={schema} open={open} />
      )}
    </>
  );
}

interface PageProps {
  schema: GraphQLSchema;
  open: (name: string) => void;
}

function Roots({ schema, open }: PageProps) {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return (
    <>
      <Title order={2} size="h6" mt="sm">
        <Trans>Where operations begin</Trans>
      </Title>
      <ul>
        {roots.map(
          (root) =>
            root && (
              <li key={root.name}>
                <button type="button" className="plain console-link" onClick={() => open(root.name)}>
                  {root.name}
                </button>
              </li>
            ),
        )}
      </ul>
    </>
  );
}

function Hits({ schema, words, open }: PageProps & { words: string }) {
  const hits = found(schema, words);
  return (
    <>
      <Text size="sm" c="dimmed" role="status" mt="xs">
        {hits.length === 0 && <Trans>Nothing has these words.</Trans>}
      </Text>
      <ul>
        {hits.map(({ type, field }) => (
          <li key={`${type}.${field}`}>
            <button type="button" className="plain console-link" onClick={() => open(type)}>
              {type}
              {field && `.${field}`}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

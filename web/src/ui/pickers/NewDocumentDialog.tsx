/** A document of another system, told by who has it at hand; known by system, kind and number from then on. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useQuery } from 'urql';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { Dialog } from '../Dialog';
import { RestOfFaults, useFormFaults } from '../formFaults';
import { useFormat } from '../format';
import { documentChoice } from './documents';
import type { Choice } from './Picker';

const document = graphql(`
  mutation SetDocumentHere($input: ExternalDocumentSetInput!) {
    externalDocumentSet(input: $input) {
      errors {
        ...Problems
      }
      externalDocument {
        ...DocumentChoice
      }
    }
  }
`);
const known = graphql(`
  query DocumentsKnown {
    externalDocuments(first: 50, orderBy: [{ field: CREATED_AT, direction: DESC }]) {
      nodes {
        id
        system
        type
      }
    }
  }
`);

interface Props {
  number: string;
  /** Whom it was made out to. */
  partnerId?: string;
  close: () => void;
  made: (document: Choice) => void;
}

const paths = ['type', 'number', 'date', 'system', 'link'] as const;

export default function NewDocumentDialog({ number, partnerId, close, made }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const [given, setGiven] = useState({ type: '', number, date: '', link: '' });
  const [named, setNamed] = useState<string>();
  const [put, busy] = useChange(document);
  const faults = useFormFaults(paths, {
    link: ({ code }) => (code === 'INVALID' ? t`A link begins with https:// or http://.` : undefined),
  });
  const id = useId();
  const [{ data }] = useQuery({ query: known });
  const others = data?.externalDocuments.nodes ?? [];
  const kinds = [...new Set([...others.map(({ type }) => type), t({ message: 'Order', context: 'document' }), t({ message: 'Shipment', context: 'document' }), t({ message: 'Deal', context: 'document' }), t({ message: 'Call', context: 'document' })])];
  const systems = [...new Set(others.map(({ system }) => system))];
  // Most companies have one system that keeps their documents.
  const system = named ?? systems[0] ?? '';

  const text = (name: keyof typeof given) => ({
    value: given[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      faults.clear(name);
      setGiven({ ...given, [name]: event.currentTarget.value });
    },
    ...faults.field(name),
  });

  const submit = async () => {
    const { type, number, date, link } = given;
    const input = { system, type, number, date: date || null, link: link.trim() || null, partnerId };
    const { faults: found, payload } = await put({ input });
    if (!faults.take(found) || !payload?.externalDocument) return;
    made(documentChoice(payload.externalDocument, format.date));
    close();
  };

  return (
    <Dialog title={t`New document`} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog stands inside the form that needs the document, as React sees it.
          event.stopPropagation();
          if (!busy) void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <TextInput label={t`Kind`} withAsterisk data-autofocus list={`${id}-kinds`} {...text('type')} />
          <TextInput label={t`Number`} withAsterisk {...text('number')} />
          <TextInput label={t`Date`} type="date" {...text('date')} />
          <TextInput
            label={t`System that keeps it`}
            withAsterisk
            list={`${id}-systems`}
            value={system}
            onChange={({ currentTarget }) => {
              faults.clear('system');
              setNamed(currentTarget.value);
            }}
            {...faults.field('system')}
          />
          <TextInput label={t({ message: 'Link', context: 'document' })} type="url" placeholder="https://" {...text('link')} />
          <Text size="xs" c="dimmed">
            <Trans>If the system's document of this kind and number is known already, it is that one.</Trans>
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Create</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
      <datalist id={`${id}-kinds`}>
        {kinds.map((kind) => (
          <option key={kind}>{kind}</option>
        ))}
      </datalist>
      <datalist id={`${id}-systems`}>
        {systems.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </datalist>
    </Dialog>
  );
}

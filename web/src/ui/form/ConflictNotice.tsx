/** Somebody else saved first: what they changed, and both versions of what is edited here too. */
import './conflict.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Table, Text } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import { useFormat } from '../format';
import { Time } from '../Time';
import type { Conflict, Draft } from './useRecordForm';

const document = graphql(`
  query WhoChanged($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on User {
        name
      }
      ... on Client {
        name
      }
    }
  }
`);

interface Props<D extends Draft> {
  conflict: Conflict;
  mine: D;
  labels: Record<keyof D & string, string>;
  tell?: (field: keyof D & string, value: D[keyof D & string]) => ReactNode;
  takeTheirs: (field: string) => void;
}

export function ConflictNotice<D extends Draft>({ conflict, mine, labels, tell, takeTheirs }: Props<D>) {
  const { t } = useLingui();
  const format = useFormat();
  const told = (field: string, value: unknown) => tell?.(field, (value ?? null) as D[keyof D & string]) ?? plain(value);
  const notice = useRef<HTMLDivElement>(null);
  // The button that was pressed may stand far below.
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const names = format.list(conflict.fields.map((field) => labels[field] ?? field));
  return (
    <Alert ref={notice} color="yellow" role="alert" title={t`Somebody changed the record meanwhile.`}>
      <Text size="sm">
        <Who id={conflict.by} /> {conflict.at && <Time value={conflict.at} as="relative" />}
        {names && <>: {names}.</>}
      </Text>
      {conflict.theirs.length > 0 ? (
        <Table mt="xs" verticalSpacing={4} className="conflict">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <Trans>Field</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>Theirs</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>Yours</Trans>
              </Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {conflict.theirs.map(({ field, value }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{labels[field]}</Table.Th>
                <Table.Td data-label={t`Theirs`}>{told(field, value)}</Table.Td>
                <Table.Td data-label={t`Yours`}>{told(field, mine[field])}</Table.Td>
                <Table.Td>
                  <Button size="compact-sm" variant="default" onClick={() => takeTheirs(field)}>
                    <Trans>Take theirs</Trans>
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <Text size="sm">
          <Trans>Their changes are in the form now.</Trans>
        </Text>
      )}
      <Text size="sm" mt="xs">
        <Trans>What you changed is not saved yet: save again to keep it.</Trans>
      </Text>
    </Alert>
  );
}

function Who({ id }: { id: string | null }) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: document, variables: { id: id ?? '' }, pause: id === null });
  const found = data?.node;
  return <>{found && 'name' in found ? found.name : t`Somebody`}</>;
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ') || '—';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) || '—' : '—';
}

/** Processes as rows: what, about what, how far, since when. */
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { ProcessBadge } from '../running/ProcessBadge';
import { Time } from '../../../ui/Time';
import type { Row } from './InstancesPage';

interface Props {
  rows: readonly Row[];
  /** Null where none can be chosen. */
  chosen: ReadonlySet<string> | null;
  choose: (chosen: ReadonlySet<string>) => void;
}

export function InstanceTable({ rows, chosen, choose }: Props) {
  const { t } = useLingui();
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    choose(next);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard
    <div className="processes-table" role="group" aria-label={t`Processes that run`} tabIndex={0}>
      <Table highlightOnHover verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            {chosen && (
              <Table.Th w={36}>
                <span className="unseen">{t`Chosen`}</span>
              </Table.Th>
            )}
            <Table.Th>{t`Process`}</Table.Th>
            <Table.Th>{t`About`}</Table.Th>
            <Table.Th>{t`Status`}</Table.Th>
            <Table.Th>{t`Started`}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const { title } = row;
            const number = row.definitionVersion?.number;
            return (
              <Table.Tr key={row.id}>
                {chosen && (
                  <Table.Td>
                    <Checkbox
                      size="xs"
                      aria-label={t`Choose ${title}`}
                      disabled={!row.viewerPermissions.canMigrate}
                      checked={chosen.has(row.id)}
                      onChange={(event) => toggle(row.id, event.currentTarget.checked)}
                    />
                  </Table.Td>
                )}
                <Table.Td>
                  <Link to="/processes/instances/$id" params={{ id: row.id }} className="processes-name">
                    {title}
                  </Link>
                  <div className="hint">
                    {[row.definition?.name, number !== undefined && t`version ${number}`].filter(Boolean).join(', ')}
                  </div>
                </Table.Td>
                <Table.Td>
                  <Subject subject={row.subject} />
                </Table.Td>
                <Table.Td>
                  <ProcessBadge status={row.status} incidents={row.incidents} />
                </Table.Td>
                <Table.Td>
                  <Time value={row.startedAt} as="dateTime" />
                  {row.startedBy && <div className="hint">{row.startedBy.name}</div>}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

export function Subject({ subject }: { subject: Row['subject'] }) {
  if (subject && 'number' in subject) {
    return (
      <Link to="/claims/$number" params={{ number: subject.number }} className="processes-subject">
        {subject.number} {subject.title}
      </Link>
    );
  }
  if (subject && 'name' in subject) {
    return (
      <Link to="/partners/$id" params={{ id: subject.id }} className="processes-subject">
        {subject.name}
      </Link>
    );
  }
  return null;
}

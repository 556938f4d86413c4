/** A list of rows of fields that grows and shrinks. */
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { Icon } from '../../../../ui/icons';

interface Props<Row> {
  rows: readonly Row[];
  keep: (rows: readonly Row[]) => void;
  fresh: () => Row;
  /** The word on the button that adds one. */
  add: string;
  /** What one row is called, as "outcome 2". */
  named: (row: Row, at: number) => string;
  children: (row: Row, change: (given: Partial<Row>) => void, at: number) => ReactNode;
}

export function Rows<Row extends object>({ rows, keep, fresh, add, named, children }: Props<Row>) {
  const { t } = useLingui();
  const change = (at: number, given: Partial<Row>) => keep(rows.map((row, index) => (index === at ? { ...row, ...given } : row)));
  return (
    <>
      {rows.map((row, at) => {
        const name = named(row, at);
        return (
        <div key={at} className="panel-row" role="group" aria-label={name}>
          <div className="panel-row-fields">{children(row, (given) => change(at, given), at)}</div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={t`Remove ${name}`}
            onClick={() => keep(rows.filter((_, index) => index !== at))}
          >
            <Icon name="close" size={14} />
          </ActionIcon>
        </div>
        );
      })}
      <Button size="xs" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => keep([...rows, fresh()])}>
        {add}
      </Button>
    </>
  );
}

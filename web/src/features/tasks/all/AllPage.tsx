/** The frame of a list of all assignments, or of all tasks: what a figure of a report counts, how many, in which order. */
import '../tasks.css';
import './all.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { AsCounted } from '../../../ui/filters/AsCounted';
import { useFormat } from '../../../ui/format';
import { ListState } from '../../../ui/list/ListState';
import type { Rows } from '../../../ui/list/useListRows';
import { PageHeader } from '../../../ui/PageHeader';
import { Message } from '../../../ui/StateView';
import { TasksNav } from '../TasksNav';
import type { AllSearch } from './search';

interface Props {
  title: string;
  search: AllSearch<object>;
  change: (search: AllSearch<object>) => void;
  /** What conditions are called, by their fields. */
  names: Readonly<Record<string, string>>;
  found: Rows<unknown>;
  /** How many there are, in words. */
  total: string | undefined;
  children: ReactNode;
}

export function AllPage({ title, search: { more, sort }, change, names, found, total, children }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const sorted = sort && { sort };
  const all = () => change({ ...sorted });
  const told = Object.keys(names).filter((name) => more && name in more);
  return (
    <div className="list-page">
      <PageHeader title={title} />
      <TasksNav />
      {more && (
        <AsCounted text={format.list(told.map((name) => names[name] ?? name))} remove={all}>
          <Trans>The list shows exactly what the figure that was opened counts. Take this out to see all.</Trans>
        </AsCounted>
      )}
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed" mih={20} className="all-total">
          {!found.isFirst && !found.isLate && total}
        </Text>
        <NativeSelect
          size="xs"
          aria-label={t`Sorted by`}
          value={sort ?? 'latest'}
          onChange={({ currentTarget: { value } }) => change({ ...(more && { more }), ...(value === 'due' && { sort: value }) })}
          data={[
            { value: 'latest', label: t`Latest first` },
            { value: 'due', label: t`Due first` },
          ]}
        />
      </Group>
      <ListState found={found} nothing={more ? <NoneFit all={all} /> : <NoneYet />}>
        {children}
      </ListState>
    </div>
  );
}

function NoneFit({ all }: { all: () => void }) {
  const { t } = useLingui();
  const action = (
    <Button variant="default" onClick={all}>
      <Trans>Show all</Trans>
    </Button>
  );
  return (
    <Message role="status" title={t`Nothing fits`} action={action}>
      <Trans>What the report counted has changed since, or you do not see it.</Trans>
    </Message>
  );
}

function NoneYet() {
  const { t } = useLingui();
  return (
    <Message role="status" title={t`Nothing here`}>
      <Trans>What is given to somebody to do appears here.</Trans>
    </Message>
  );
}

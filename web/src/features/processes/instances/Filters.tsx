/** Which process, how far, and whether something failed. */
import { useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, NativeSelect } from '@mantine/core';

import { useEveryPage } from '../../../api/everyPage';
import type { ProcessStatus } from '../../../api/generated/graphql';
import { words } from '../../../ui/words';
import { definitionsOf, listDocument } from '../documents';
import type { InstancesSearch } from './search';

const statuses: readonly ProcessStatus[] = ['RUNNING', 'SUSPENDED', 'COMPLETED', 'CANCELLED'];

interface Props {
  search: InstancesSearch;
  change: (search: InstancesSearch) => void;
}

export function Filters({ search, change }: Props) {
  const { t } = useLingui();
  const { nodes = [] } = useEveryPage(listDocument, definitionsOf);
  const set = (given: Partial<InstancesSearch>) => change({ ...search, after: undefined, ...given });
  const chosen = search.status ?? [];
  const toggle = (status: ProcessStatus) => {
    const left = statuses.filter((each) => (each === status ? !chosen.includes(each) : chosen.includes(each)));
    set({ status: left.length > 0 ? left : undefined });
  };
  return (
    <div className="processes-filters">
      <NativeSelect
        size="xs"
        label={t`Process`}
        data={[{ value: '', label: t`All processes` }, ...nodes.map(({ id, name }) => ({ value: id, label: name }))]}
        value={search.definition ?? ''}
        onChange={(event) => set({ definition: event.currentTarget.value || undefined })}
      />
      <Group gap={4} role="group" aria-label={t`Status`}>
        {statuses.map((status) => (
          <Button
            key={status}
            size="xs"
            variant={chosen.includes(status) ? 'light' : 'default'}
            aria-pressed={chosen.includes(status)}
            onClick={() => toggle(status)}
          >
            {t(words.ProcessStatus[status])}
          </Button>
        ))}
      </Group>
      <Checkbox
        size="xs"
        pb={7}
        label={t`Only where something failed`}
        checked={search.failed ?? false}
        onChange={(event) => set({ failed: event.currentTarget.checked || undefined })}
      />
      {search.subject && (
        <Button size="xs" variant="light" onClick={() => set({ subject: undefined })}>
          {t`About one record: show all`}
        </Button>
      )}
    </div>
  );
}

/** In which order the list stands. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';

import type { Sort } from './search';

export function SortSelect({ sort = 'name', change }: { sort: Sort | undefined; change: (sort: Sort | undefined) => void }) {
  const { t } = useLingui();
  return (
    <NativeSelect
      size="xs"
      aria-label={t`Sorted by`}
      value={sort}
      onChange={({ currentTarget: { value } }) => change(value === 'name' ? undefined : (value as Sort))}
      data={[
        { value: 'name', label: t`By name` },
        { value: 'newest', label: t`Newest first` },
        { value: 'changed', label: t`Last changed first` },
      ]}
    />
  );
}

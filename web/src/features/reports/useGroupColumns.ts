/** The usual columns of a table of groups: how many claims, their share, and how that differs from the period before. */
import { useLingui } from '@lingui/react/macro';

import { useFormat } from '../../ui/format';
import { useBefore } from './before';
import { useGroupName, type Grouped } from './groups';
import type { Column } from './table/columns';
import { changed, counted } from './table/kinds';

export interface CountedGroup extends Grouped {
  count: number;
  previousCount: number;
  share?: string | null;
  cumulativeShare?: string | null;
  where: unknown;
}

export const share = (given: string | null | undefined) => (given === null || given === undefined ? null : Number(given));

export function useGroupColumns<Row extends CountedGroup>(label: string, withCumulative = false): Column<Row>[] {
  const { t } = useLingui();
  const format = useFormat();
  const before = useBefore();
  const nameOf = useGroupName();
  const percent = (value: number | null) => (value === null ? '–' : format.percent(value));
  const columns: Column<Row>[] = [
    { key: 'name', label, value: (row) => nameOf(row) },
    counted<Row>({ key: 'count', label: t`Claims`, of: (row) => row, name: nameOf }),
    { key: 'share', label: t`Share`, figure: true, value: (row) => share(row.share), show: (row) => percent(share(row.share)) },
    counted<Row>({ key: 'before', label: t`Period before`, of: ({ previousCount, where }) => ({ count: previousCount, where: before(where) }), name: nameOf }),
    changed({ key: 'change', label: t({ message: 'Change', context: 'figure' }), now: ({ count }) => count, before: ({ previousCount }) => previousCount }),
  ];
  if (withCumulative)
    columns.splice(3, 0, { key: 'cumulative', label: t`Together with those above`, figure: true, value: (row) => share(row.cumulativeShare), show: (row) => percent(share(row.cumulativeShare)) });
  return columns;
}

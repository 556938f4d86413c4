/** TanStack's table of the columns that are shown: their widths, and the cells of each row. */
import { useLingui } from '@lingui/react/macro';
import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
  type Row,
  type Updater,
} from '@tanstack/react-table';
import { useMemo } from 'react';

import { useFormat } from '../../../ui/format';
import { nameOfField } from '../fieldNames';
import { cellOf } from './cells';
import { narrowest, widest, type Layout } from './layout';
import type { ClaimRow } from './rows';

export const features = tableFeatures({ columnSizingFeature, columnResizingFeature });
export type TableRow = Row<typeof features, ClaimRow>;
const helper = createColumnHelper<typeof features, ClaimRow>();
const idOf = ({ id }: ClaimRow) => id;

export function useClaimsTable(rows: readonly ClaimRow[], layout: Layout) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { shown } = layout;
  const columns = useMemo(
    () =>
      shown.map(({ name }) =>
        helper.display({
          id: name,
          header: i18n._(nameOfField(name)),
          minSize: narrowest,
          maxSize: widest,
          cell: ({ row }) => (name === 'title' ? row.original.title : cellOf(name, row.original, { i18n, format })),
        }),
      ),
    [shown, i18n, format],
  );
  const columnSizing = useMemo(() => Object.fromEntries(shown.map(({ name, width }) => [name, width])), [shown]);
  const onColumnSizingChange = (updater: Updater<Record<string, number>>) => {
    const sizes = typeof updater === 'function' ? updater(columnSizing) : updater;
    layout.change(shown.map((each) => ({ ...each, width: Math.round(sizes[each.name] ?? each.width) })));
  };
  return useTable({
    features,
    columns,
    data: rows,
    getRowId: idOf,
    state: { columnSizing },
    onColumnSizingChange,
    columnResizeMode: 'onEnd',
  });
}

export type ClaimsTableState = ReturnType<typeof useClaimsTable>;

/** The grid's columns; the subject, or else the last one, takes the room that is left. */
export function templateOf({ shown }: Layout, { isResizingColumn, deltaOffset }: { isResizingColumn: string | false; deltaOffset: number | null }) {
  const elastic = elasticOf(shown.map(({ name }) => name));
  const tracks = shown.map(({ name, width }) => {
    const now = width + (name === isResizingColumn ? (deltaOffset ?? 0) : 0);
    const bound = Math.min(widest, Math.max(narrowest, now));
    return name === elastic ? `minmax(${bound}px, 1fr)` : `${bound}px`;
  });
  return `40px ${tracks.join(' ')}`;
}

export const elasticOf = <N extends string>(names: readonly N[]): N | undefined =>
  names.find((name) => name === 'title') ?? names.at(-1);

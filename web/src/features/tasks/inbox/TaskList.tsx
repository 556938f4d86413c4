/** The rows of the inbox under the headings of their parts; those on screen are in the page. */
import { useLingui } from '@lingui/react/macro';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';

import type { InboxGroup } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { groupOf } from '../../../ui/tasks/due';
import { words } from '../../../ui/words';
import type { Line } from '../task';
import { TaskLine } from './TaskLine';
import type { Active } from './useActive';
import type { Inbox } from './useInbox';

const LINE = 58;
const HEAD = 34;
/** When so few are left below the window, more are asked for. */
const NEAR = 20;
/** Lines that stand below the last one while more are on their way. */
const COMING = 4;

export type Item = { group: InboxGroup } | { row: Line } | { coming: number };

interface Props {
  inbox: Inbox;
  active: Active;
  open: string | undefined;
  isNarrow: boolean;
}

export function TaskList({ inbox, active, open, isNarrow }: Props) {
  const { t } = useLingui();
  const { rows, counts, ends, hasMore, more } = inbox;
  const scroll = useRef<HTMLDivElement>(null);
  const items = useMemo(() => itemsOf(rows, ends, hasMore), [rows, ends, hasMore]);
  const at = items.findIndex((item) => 'row' in item && item.row.id === active.id);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: useCallback((index: number) => ('group' in (items[index] ?? {}) ? HEAD : LINE), [items]),
    getItemKey: useCallback((index: number) => keyOf(items[index]), [items]),
    overscan: 8,
    rangeExtractor: useCallback((range: Range) => withRow(defaultRangeExtractor(range), at), [at]),
  });
  useEffect(() => virtual.measure(), [virtual, items]);
  useEffect(() => active.settle(() => at >= 0 && virtual.scrollToIndex(at, { align: 'auto' })));
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    if (hasMore && last > items.length - NEAR) more();
  }, [last, items.length, hasMore, more]);

  return (
    <div ref={scroll} className="inbox-scroll" data-late={inbox.isLate || undefined}>
      <div role="list" aria-label={t`Tasks`} aria-busy={inbox.isLate} className="inbox-list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const item = items[index];
          const style = { height: size, transform: `translateY(${start}px)` };
          if (!item || 'coming' in item) return <div key={key} aria-hidden role="presentation" className="inbox-item" data-coming style={style} />;
          if ('group' in item) return <Heading key={key} group={item.group} count={counts[item.group]} style={style} />;
          const { row } = item;
          return (
            <TaskLine
              key={key}
              ref={index === at ? active.line : undefined}
              row={row}
              isNarrow={isNarrow}
              isOpen={row.id === open}
              style={style}
              touch={active.touch}
            />
          );
        })}
      </div>
    </div>
  );
}

function Heading({ group, count, style }: { group: InboxGroup; count: number | undefined; style: React.CSSProperties }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <div role="listitem" className="inbox-item inbox-heading" data-of={group} style={style}>
      <h2>{t(words.InboxGroup[group])}</h2>
      <span className="inbox-figure">{count !== undefined && format.number(count)}</span>
    </div>
  );
}

export function itemsOf(rows: readonly Line[], ends: readonly string[], hasMore: boolean): Item[] {
  const items: Item[] = [];
  let current: InboxGroup | undefined;
  for (const row of rows) {
    const group = groupOf(row.dueAt, ends);
    if (group !== current) items.push({ group });
    items.push({ row });
    current = group;
  }
  if (hasMore) items.push(...Array.from({ length: COMING }, (_, coming) => ({ coming })));
  return items;
}

function keyOf(item: Item | undefined): string {
  if (!item) return '';
  if ('group' in item) return item.group;
  return 'row' in item ? item.row.id : `coming ${item.coming}`;
}

/** The line with the focus stays in the page wherever it is. */
function withRow(indexes: number[], row: number): number[] {
  if (row < 0 || indexes.length === 0 || indexes.includes(row)) return indexes;
  return row < (indexes[0] ?? 0) ? [row, ...indexes] : [...indexes, row];
}

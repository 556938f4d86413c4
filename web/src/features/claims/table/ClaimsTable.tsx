/** The list of claims: rows by the ten thousand, of which those on screen are in the page. */
import './table.css';

import { useLingui } from '@lingui/react/macro';
import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type CSSProperties } from 'react';

import { useFormat } from '../../../ui/format';
import type { Sort } from '../search';
import { isChosen, type Selection } from '../selection';
import { ClaimLine } from './ClaimLine';
import { Head } from './Head';
import type { Layout } from './layout';
import { NarrowHead } from './NarrowHead';
import { Skeletons } from './Skeletons';
import type { ClaimRow } from './rows';
import { useActive } from './useActive';
import { templateOf, useClaimsTable } from './useClaimsTable';
import { useLatest } from './useLatest';
import { useListKeys } from './useListKeys';
import type { Rows } from './useRows';

const HEAD = 36;
const ROW = 38;
const CARD = 64;
/** Rows that stand below the last one while more are on their way. */
const COMING = 10;

interface Props {
  found: Rows;
  /** How many there are, when that is known. */
  total: number | null;
  layout: Layout;
  sort: Sort;
  setSort: (sort: Sort) => void;
  selection: Selection;
  select: (rows: readonly ClaimRow[], isIn: boolean) => void;
  open: (claim: ClaimRow) => void;
  peek?: (claim: ClaimRow) => void;
  back?: () => void;
  isNarrow: boolean;
}

/** How far the list was scrolled when it was left. */
let leftAt = { key: '', offset: 0 };

export function ClaimsTable({ found, total, layout, sort, setSort, selection, select, open, peek, back, isNarrow }: Props) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { rows, key, look } = found;
  const scroll = useRef<HTMLDivElement>(null);
  const height = isNarrow ? CARD : ROW;
  const size = rows.length + (found.more ? COMING : 0);

  const active = useActive(rows);
  const { claim, goTo, index: at } = active;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled
  const virtual = useVirtualizer({
    count: size,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    initialOffset: () => (leftAt.key === key ? leftAt.offset : 0),
    rangeExtractor: useCallback((range: Range) => withRow(defaultRangeExtractor(range), at), [at]),
  });
  useEffect(() => active.settle((index) => virtual.scrollToIndex(index, { align: 'auto' })));
  useEffect(() => virtual.measure(), [virtual, height]);
  useScrollMemory(key, virtual);
  const items = virtual.getVirtualItems();
  // The table knows the rows on screen alone: the thousands above would be made anew with every page.
  const table = useClaimsTable(
    items.flatMap(({ index }) => rows[index] ?? []),
    layout,
  );
  const [first, last] = [virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0];
  useEffect(() => look(first, last), [look, first, last]);

  const anchor = useRef<string | null>(null);
  const toggle = useCallback(
    (claim: ClaimRow, range: boolean) => {
      const at = rows.findIndex(({ id }) => id === claim.id);
      const from = range ? rows.findIndex(({ id }) => id === anchor.current) : -1;
      if (from === -1) select([claim], !isChosen(selection, claim.id));
      else select(rows.slice(Math.min(from, at), Math.max(from, at) + 1), true);
      anchor.current = claim.id;
    },
    [rows, select, selection],
  );
  useListKeys({
    move: useCallback((by: number) => goTo(at === -1 ? first : at + by), [goTo, at, first]),
    toggle: useCallback((range: boolean) => claim && toggle(claim, range), [claim, toggle]),
    open: useCallback(() => claim && open(claim), [claim, open]),
    peek: useMemo(() => peek && claim && (() => peek(claim)), [peek, claim]),
    back,
    isAtRow: claim !== undefined,
  });
  const page = Math.max(1, last - first - 1);
  const step = (key: string) => {
    const to = targetOf(key, at, page, rows.length - 1);
    if (to !== null) goTo(to);
    return to !== null;
  };

  const acts = useLatest({ open, toggle, touch: active.touch, peek: peek ?? noPeek, step });

  const chosen = useMemo(() => rows.filter(({ id }) => isChosen(selection, id)).length, [rows, selection]);
  const all = {
    checked: rows.length > 0 && chosen === rows.length,
    some: chosen > 0,
    change: (on: boolean) => select(rows, on),
  };
  const tongue = useMemo(() => ({ i18n, format }), [i18n, format]);
  const style = {
    '--claims-columns': isNarrow ? '40px minmax(0, 1fr)' : templateOf(layout, table.state.columnResizing),
    '--claims-row': `${height}px`,
  } as CSSProperties;
  const lines = table.getRowModel().rowsById;
  const entry = at >= 0 ? at : first;

  return (
    <div ref={scroll} className="claims-scroll" data-late={found.isLate || undefined}>
      <div
        role="grid"
        aria-label={t`Claims`}
        aria-rowcount={total === null ? -1 : total + 1}
        aria-colcount={isNarrow ? 2 : layout.shown.length + 1}
        aria-multiselectable
        aria-busy={found.isFirst || found.isLate}
        className="claims-grid"
        style={style}
      >
        {isNarrow ? <NarrowHead sort={sort} setSort={setSort} all={all} /> : <Head table={table} sort={sort} setSort={setSort} all={all} />}
        {found.isFirst ? (
          <Skeletons height={height} />
        ) : (
          <div role="rowgroup" className="claims-body" style={{ height: virtual.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const row = lines[rows[index]?.id ?? ''];
              const top = start - HEAD;
              if (!row) return <div key={`coming ${index}`} aria-hidden className="claims-row" data-coming style={{ transform: `translateY(${top}px)` }} />;
              return (
                <ClaimLine
                  key={row.id}
                  ref={index === at ? active.row : undefined}
                  row={row}
                  index={index}
                  top={top}
                  isChosen={isChosen(selection, row.id)}
                  isActive={index === at}
                  isEntry={index === entry}
                  isNarrow={isNarrow}
                  tongue={tongue}
                  columns={layout.shown}
                  acts={acts}
                  canPeek={peek !== undefined}
                />
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

const noPeek = () => undefined;

/** The row with the focus stays in the page wherever it is. */
function withRow(indexes: number[], row: number): number[] {
  if (row < 0 || indexes.length === 0 || indexes.includes(row)) return indexes;
  return row < (indexes[0] ?? 0) ? [row, ...indexes] : [...indexes, row];
}

function targetOf(key: string, at: number, page: number, end: number): number | null {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  if (key === 'Home') return 0;
  if (key === 'End') return end;
  const step = steps[key];
  return step === undefined ? null : at + step;
}

/** Another list begins at its top; the same one, come back to, where it was left. */
function useScrollMemory(key: string, virtual: Virtualizer<HTMLDivElement, Element>) {
  const before = useRef(key);
  useEffect(() => {
    if (before.current !== key && before.current !== '') virtual.scrollToOffset(0);
    before.current = key;
    return () => {
      leftAt = { key, offset: virtual.scrollOffset ?? 0 };
    };
  }, [key, virtual]);
}

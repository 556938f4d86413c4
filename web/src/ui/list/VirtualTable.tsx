/** Rows by the thousand, of which those on screen are in the page; each is as high as the others. */
import './list.css';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react';

import type { Rows } from './useListRows';

/** Lines that stand below the last one while more are on their way. */
const COMING = 8;
/** When so few are left below the window, more are asked for. */
const NEAR = 25;

interface Props<Row> {
  label: string;
  found: Rows<Row>;
  /** How many there are, when that is known. */
  total: number | undefined;
  /** Of a row, in pixels. */
  height: number;
  /** The row of headers. */
  head: ReactNode;
  /** Whether the headers are only told, not seen. */
  isHeadless: boolean;
  renderLine: (row: Row, index: number, style: CSSProperties) => ReactNode;
}

/** How far each list was scrolled when it was left. */
const leftAt = new Map<string, { key: string; offset: number }>();

export function VirtualTable<Row>({ label, found, total, height, head, isHeadless, renderLine }: Props<Row>) {
  const { rows, key, hasMore, more } = found;
  const scroll = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled
  const virtual = useVirtualizer({
    count: rows.length + (hasMore ? COMING : 0),
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 6,
    initialOffset: () => (leftAt.get(label)?.key === key ? (leftAt.get(label)?.offset ?? 0) : 0),
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    if (hasMore && last > rows.length - NEAR) more();
  }, [last, rows.length, hasMore, more]);
  useScrollMemory(label, key, scroll);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
    <div ref={scroll} role="region" aria-label={label} tabIndex={0} className="list-scroll" data-late={found.isLate || undefined}>
      <div role="table" aria-label={label} aria-rowcount={total === undefined ? -1 : total + 1} aria-busy={found.isLate}>
        <div role="rowgroup" className={isHeadless ? 'unseen' : 'list-head'}>
          {head}
        </div>
        <div role="rowgroup" className="list-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            const style = { height, transform: `translateY(${start}px)` };
            if (!row) return <div key={`coming ${index}`} aria-hidden className="list-row" data-coming style={style} />;
            return renderLine(row, index, style);
          })}
        </div>
      </div>
    </div>
  );
}

/** Another list begins at its top; the same one, come back to, where it was left. */
function useScrollMemory(label: string, key: string, scroll: { current: HTMLDivElement | null }) {
  const before = useRef(key);
  useEffect(() => {
    const element = scroll.current;
    if (before.current !== key) element?.scrollTo({ top: 0 });
    before.current = key;
    const keep = () => leftAt.set(label, { key, offset: element?.scrollTop ?? 0 });
    element?.addEventListener('scroll', keep, { passive: true });
    return () => element?.removeEventListener('scroll', keep);
  }, [label, key, scroll]);
}

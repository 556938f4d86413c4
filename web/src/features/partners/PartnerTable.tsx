/** Partners by the thousand, of which those on screen are in the page. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

import { PartnerLine } from './PartnerLine';
import { useKeepsClaims } from './useKeepsClaims';
import type { Rows } from './usePartnerRows';

const LINE = 48;
const CARD = 64;
/** Lines that stand below the last one while more are on their way. */
const COMING = 8;
/** When so few are left below the window, more are asked for. */
const NEAR = 25;

interface Props {
  found: Rows;
  /** How many there are, when that is known. */
  total: number | undefined;
  isNarrow: boolean;
}

/** How far the list was scrolled when it was left. */
let leftAt = { key: '', offset: 0 };

export function PartnerTable({ found, total, isNarrow }: Props) {
  const { t } = useLingui();
  const { rows, key, hasMore, more } = found;
  const scroll = useRef<HTMLDivElement>(null);
  const height = isNarrow ? CARD : LINE;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled
  const virtual = useVirtualizer({
    count: rows.length + (hasMore ? COMING : 0),
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 6,
    initialOffset: () => (leftAt.key === key ? leftAt.offset : 0),
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    if (hasMore && last > rows.length - NEAR) more();
  }, [last, rows.length, hasMore, more]);
  useScrollMemory(key, scroll);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
    <div ref={scroll} role="region" aria-label={t`Partners`} tabIndex={0} className="partners-scroll" data-late={found.isLate || undefined}>
      <div role="table" aria-label={t`Partners`} aria-rowcount={total === undefined ? -1 : total + 1} aria-busy={found.isLate}>
        <Head isNarrow={isNarrow} />
        <div role="rowgroup" className="partners-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            const style = { height, transform: `translateY(${start}px)` };
            if (!row) return <div key={`coming ${index}`} aria-hidden className="partners-row" data-coming style={style} />;
            return <PartnerLine key={row.id} row={row} index={index} isNarrow={isNarrow} style={style} />;
          })}
        </div>
      </div>
    </div>
  );
}

function Head({ isNarrow }: { isNarrow: boolean }) {
  return (
    <div role="rowgroup" className={isNarrow ? 'unseen' : 'partners-head'}>
      <div role="row" aria-rowindex={1} className="partners-columns">
        <div role="columnheader">
          <Trans>Partner</Trans>
        </div>
        {!isNarrow && (
          <>
            <div role="columnheader">
              <Trans>Kinds</Trans>
            </div>
            <div role="columnheader">
              <Trans>Tax number</Trans>
            </div>
            <div role="columnheader">
              <Trans>Contacts</Trans>
            </div>
            <div role="columnheader" className="partners-manager">
              <Trans context="partner">Manager</Trans>
            </div>
          </>
        )}
        <div role="columnheader" className="partners-open">
          {useKeepsClaims() && <Trans>Open claims</Trans>}
        </div>
      </div>
    </div>
  );
}

/** Another list begins at its top; the same one, come back to, where it was left. */
function useScrollMemory(key: string, scroll: { current: HTMLDivElement | null }) {
  const before = useRef(key);
  useEffect(() => {
    const element = scroll.current;
    if (before.current !== key) element?.scrollTo({ top: 0 });
    before.current = key;
    const keep = () => {
      leftAt = { key, offset: element?.scrollTop ?? 0 };
    };
    element?.addEventListener('scroll', keep, { passive: true });
    return () => element?.removeEventListener('scroll', keep);
  }, [key, scroll]);
}

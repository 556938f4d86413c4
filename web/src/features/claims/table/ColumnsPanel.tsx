/** Which columns the list has, in which order and how wide: all that dragging does, by buttons and numbers. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';

import { announce } from '../../../ui/announce';
import { Icon } from '../../../ui/icons';
import { nameOfField } from '../fieldNames';
import { columnNames, type ColumnName } from './columnNames';
import { clamped, own, usual, type Layout, type Shown } from './layout';

export default function ColumnsPanel({ layout: { shown, change } }: { layout: Layout }) {
  const { t } = useLingui();
  const hidden = columnNames.filter((name) => !shown.some((each) => each.name === name));
  const label = (name: ColumnName) => t(nameOfField(name));
  const move = (from: number, by: number) => {
    const next = [...shown];
    const [moved] = next.splice(from, 1);
    if (!moved) return;
    next.splice(from + by, 0, moved);
    change(next);
    const at = from + by + 1;
    announce(t`${label(moved.name)}: place ${at} of ${shown.length}`);
  };
  const widen = (name: ColumnName, width: number) => change(shown.map((each) => (each.name === name ? { name, width: clamped(width) } : each)));
  return (
    <>
      <div role="group" aria-label={t`Shown`} className="columns-list">
        {shown.map((each, at) => (
          <Line
            key={each.name}
            shown={each}
            label={label(each.name)}
            isFirst={at === 0}
            isLast={at === shown.length - 1}
            isOnly={shown.length === 1}
            hide={() => change(shown.filter(({ name }) => name !== each.name))}
            move={(by) => move(at, by)}
            widen={(width) => widen(each.name, width)}
          />
        ))}
        {hidden.map((name) => (
          <label key={name} className="popup-line">
            <input type="checkbox" checked={false} onChange={() => change([...shown, own(name)])} />
            {label(name)}
          </label>
        ))}
      </div>
      <Button mt="xs" variant="default" size="compact-sm" onClick={() => change(usual)}>
        <Trans>As at first</Trans>
      </Button>
    </>
  );
}

interface LineProps {
  shown: Shown;
  label: string;
  isFirst: boolean;
  isLast: boolean;
  /** A list without columns shows nothing. */
  isOnly: boolean;
  hide: () => void;
  move: (by: number) => void;
  widen: (width: number) => void;
}

function Line({ shown, label, isFirst, isLast, isOnly, hide, move, widen }: LineProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<string | null>(null);
  const take = () => {
    if (draft !== null) widen(Number(draft));
    setDraft(null);
  };
  return (
    <div className="popup-line">
      <label className="popup-line popup-name">
        <input type="checkbox" checked disabled={isOnly} onChange={hide} />
        {label}
      </label>
      <input
        type="number"
        className="columns-width"
        aria-label={t`Width of ${label}`}
        step={10}
        value={draft ?? shown.width}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      <button type="button" className="plain popup-remove" aria-label={t`Move up: ${label}`} aria-disabled={isFirst} onClick={() => !isFirst && move(-1)}>
        <Icon name="up" size={16} />
      </button>
      <button type="button" className="plain popup-remove" aria-label={t`Move down: ${label}`} aria-disabled={isLast} onClick={() => !isLast && move(1)}>
        <Icon name="down" size={16} />
      </button>
    </div>
  );
}

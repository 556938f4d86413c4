/** A field of the card: its name and value, or what changes it in its place. */
import { useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';

import { fieldWord } from '../../ui/wordsOfHistory';
import { fieldOf, isEmpty, type FieldName } from './fields';
import { Shown } from './Shown';
import type { Edits } from './useEdits';

// All the pickers are behind it: more than the rest of the card.
const load = () => import('./Editor');
const Editor = lazy(load);

interface Props {
  name: FieldName;
  edits: Edits;
  /** What is opened together with it. */
  also?: FieldName[];
  /** The panel's title tells already what it is. */
  titled?: boolean;
}

export function FieldRow({ name, edits, also, titled }: Props) {
  const { t } = useLingui();
  const { claim } = edits;
  const value = fieldOf(name).read(claim);
  if (value === undefined) return null;
  const word = fieldWord(name);
  const label = word ? t(word) : name;
  if (edits.isOpen(name)) return <OpenField name={name} label={label} edits={edits} />;
  const currency = (claim.amountClaimed ?? claim.amountSettled)?.currency;
  const shown = <Shown name={name} value={value} currency={currency} />;
  return (
    <div className="card-field" data-empty={isEmpty(value) || undefined}>
      <div className={titled ? 'unseen' : 'card-label'} id={`label-${name}`}>
        {label}
      </div>
      <div className="card-value">
        {claim.viewerPermissions.canUpdate ? (
          <button
            type="button"
            id={`field-${name}`}
            className="plain card-change"
            title={t`Change`}
            aria-labelledby={`label-${name} value-${name}`}
            onClick={() => edits.begin(name, ...(also ?? []))}
          >
            <span id={`value-${name}`}>{shown}</span>
          </button>
        ) : (
          <div className="card-still">{shown}</div>
        )}
      </div>
    </div>
  );
}

export function OpenField({ name, label, edits }: { name: FieldName; label: string; edits: Edits }) {
  const press = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
    // A dialog that the control opened is its own; a list that is open hears its keys itself.
    if (!event.currentTarget.contains(event.target) || event.target.ariaExpanded === 'true') return;
    if (event.key === 'Escape') {
      event.preventDefault();
      edits.drop(name);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || isLine(event.target))) {
      event.preventDefault();
      void edits.save();
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the control inside is heard here
    <div className="card-field card-open" onKeyDown={press}>
      <Suspense fallback={<Skeleton height={60} />}>
        <Editor
          name={name}
          label={label}
          value={edits.value(name)}
          set={(value) => edits.set(name, value)}
          autoFocus={edits.focus === name}
          partnerId={edits.partnerId}
          {...edits.faults.field(name)}
        />
      </Suspense>
    </div>
  );
}

/** Where Enter cannot mean a new line, a tag, or a choice. */
const isLine = (target: EventTarget) => target instanceof HTMLInputElement && target.ariaExpanded === null;

/** Have the controls at hand before the first field is pressed. */
export function usePreparedEditor(wanted: boolean) {
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => void load(), 500);
    return () => clearTimeout(timer);
  }, [wanted]);
}

/** What the list is filtered by: a chip for each field, and a menu of those that there are. */
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';

import { useCommands } from '../../../app/commands';
import { Chip } from '../../../ui/filters/Chip';
import { Popup } from '../../../ui/filters/Popup';
import { useNames } from '../../../ui/filters/useNames';
import { useFormat } from '../../../ui/format';
import { Icon } from '../../../ui/icons';
import { nameOfField } from '../fieldNames';
import { fieldNames, type FieldName } from '../fields';
import { filtersIn, isNarrowed, type ClaimsSearch } from '../search';
import { recordsIn, textOf, valueOf, type Value } from '../values';
import { Further } from './Further';
import { told } from './told';

const loadAdd = () => import('../../../ui/filters/AddFilter');
const loadEditor = () => import('./Editor');
const Editor = lazy(loadEditor);
const AddFilter = lazy(loadAdd);

interface Props {
  search: ClaimsSearch;
  /** `replace`: it only goes on with the change before. */
  change: (part: Partial<ClaimsSearch>, replace: boolean) => void;
}

export function FilterBar({ search, change }: Props) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const names = useNames(useMemo(() => recordsIn(search), [search]));
  const [edited, setEdited] = useState<FieldName | 'add' | 'more' | null>(null);
  const hasBegun = useRef(false);
  const add = useRef<HTMLButtonElement>(null);
  const open = useCallback((next: FieldName | 'add' | 'more' | null) => {
    hasBegun.current = false;
    setEdited(next);
  }, []);
  const close = useCallback(() => setEdited(null), []);
  const set = (name: FieldName, value: Value | null) => {
    change({ [name]: value ? textOf(value) : undefined }, hasBegun.current);
    hasBegun.current = true;
  };
  useCommands(
    useMemo(
      () => [{ id: 'claims.filter', group: t`Claims`, label: t`Add a filter`, keys: 'f', run: () => open('add') }],
      [t, open],
    ),
  );
  const remove = (name: FieldName | 'more') => {
    add.current?.focus();
    change({ [name]: undefined }, false);
  };
  const clear = () => {
    add.current?.focus();
    change(cleared(search), false);
  };
  const used = filtersIn(search);
  const shown = fieldNames.filter((name) => used.includes(name) || name === edited);
  const partner = valueOf('partner', search.partner ?? '');
  return (
    <div role="group" aria-label={t`Filters`} className="chips">
      {shown.map((name) => {
        const value = valueOf(name, search[name] ?? '');
        return (
          <Chip
            key={name}
            label={t(nameOfField(name))}
            text={value && told(name, value, { i18n, format, names })}
            isOpen={edited === name}
            open={() => open(edited === name ? null : name)}
            warm={() => void loadEditor()}
            close={close}
            remove={() => remove(name)}
          >
            <Editor
              name={name}
              value={value}
              names={names}
              partner={partner?.is === 'among' && !partner.not ? (partner.of[0] ?? null) : null}
              change={(next) => set(name, next)}
              close={close}
            />
          </Chip>
        );
      })}
      {search.more && (
        <Further
          of={search.more}
          isOpen={edited === 'more'}
          open={() => open(edited === 'more' ? null : 'more')}
          close={close}
          remove={() => remove('more')}
        />
      )}
      <div className="chip-place">
        <button
          ref={add}
          type="button"
          className="plain chip-add"
          aria-haspopup="dialog"
          aria-expanded={edited === 'add'}
          aria-keyshortcuts="f"
          onClick={() => open(edited === 'add' ? null : 'add')}
          onPointerEnter={() => void loadAdd()}
        >
          <Icon name="plus" size={14} />
          <Trans>Add filter</Trans>
        </button>
        {edited === 'add' && (
          <Suspense>
            <Popup label={t`Add filter`} close={close}>
              <AddFilter fields={fieldNames.map((name) => ({ name, label: t(nameOfField(name)) }))} choose={(name) => open(name as FieldName)} />
            </Popup>
          </Suspense>
        )}
      </div>
      {isNarrowed(search) && (
        <button type="button" className="plain chip-add" onClick={clear}>
          <Trans>Clear all</Trans>
        </button>
      )}
    </div>
  );
}

/** Everything that narrows the list, taken away. */
const cleared = (search: ClaimsSearch): Partial<ClaimsSearch> =>
  Object.fromEntries([...filtersIn(search), 'q', 'more'].map((name) => [name, undefined]));

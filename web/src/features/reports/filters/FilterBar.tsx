/** What a report counts: its period, the parts that it is shown in, and a chip for each thing that it is narrowed by. */
import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';

import type { ReportInterval } from '../../../api/generated/graphql';
import { useCommands } from '../../../app/commands';
import { Chip } from '../../../ui/filters/Chip';
import { ME } from '../../../ui/filters/keys';
import { Popup } from '../../../ui/filters/Popup';
import { useNames } from '../../../ui/filters/useNames';
import { Icon } from '../../../ui/icons';
import { words as shared } from '../../../ui/words';
import { daysName } from '../parts';
import { ownDays, presetOf, type Preset } from '../period';
import { intervals, isNarrowed, narrowingNames, narrowings, ofClaims, recordsIn, valuesIn, type Narrowing, type ReportSearch } from '../search';
import { words } from '../words';
import { AsOf } from './AsOf';
import { PeriodForm } from './PeriodForm';
import { WindowFields } from './WindowFields';
import { narrowingWords, presetWords } from './words';

const AddFilter = lazy(() => import('../../../ui/filters/AddFilter'));
const loadNarrow = () => import('./Narrow');
const Narrow = lazy(loadNarrow);

interface Props {
  search: ReportSearch;
  told: { usual: Preset | null; byParts?: true; byWindow?: true; by?: readonly Narrowing[] };
  /** The parts that the period is shown in. */
  interval: ReportInterval;
  today: string;
  change: (part: Partial<ReportSearch>, replace: boolean) => void;
}

type Edited = Narrowing | 'period' | 'asOf' | 'add' | null;

interface Offered {
  name: Narrowing | 'asOf';
  label: string;
}

export function FilterBar({ search, told, interval, today, change }: Props) {
  const { t } = useLingui();
  const [edited, setEdited] = useState<Edited>(null);
  const hasBegun = useRef(false);
  const add = useRef<HTMLButtonElement>(null);
  const names = useNames(useMemo(() => recordsIn(search), [search]));
  const open = useCallback((next: Edited) => {
    hasBegun.current = false;
    setEdited((now) => (now === next ? null : next));
  }, []);
  const close = useCallback(() => setEdited(null), []);
  // What goes on with a change is one step back.
  const set = (part: Partial<ReportSearch>) => {
    change(part, hasBegun.current);
    hasBegun.current = true;
  };
  const remove = (part: Partial<ReportSearch>) => {
    add.current?.focus();
    change(part, false);
  };
  useCommands(useMemo(() => [{ id: 'report.filter', group: t`Reports`, label: t`Add a filter`, keys: 'f', run: () => open('add') }], [t, open]));
  const by = told.by ?? ofClaims;
  const hasPast = by === ofClaims;
  const offered = by.map((name): Offered => ({ name, label: t(narrowingWords[name]) }));
  if (hasPast) offered.unshift({ name: 'asOf', label: t`As of` });
  const shown = by.filter((name) => search[name] !== undefined || name === edited);
  const chip = (name: Narrowing) => {
    const chosen = valuesIn(name, search[name]);
    const tell = (of: readonly string[]) => set({ [name]: of.length > 0 ? of.join(',') : undefined });
    return (
      <Chip
        key={name}
        label={t(narrowingWords[name])}
        text={<Told name={name} chosen={chosen} names={names} />}
        isEmpty={chosen.length === 0}
        isOpen={edited === name}
        open={() => open(name)}
        close={close}
        warm={() => void loadNarrow()}
        remove={() => remove({ [name]: undefined })}
      >
        <Narrow name={name} chosen={chosen} names={names} set={tell} />
      </Chip>
    );
  };
  return (
    <div role="group" aria-label={t`Filters`} className="chips report-filters">
      <PeriodChip period={search.period ?? told.usual} isOpen={edited === 'period'} open={() => open('period')} close={close} change={(period) => set({ period })} />
      {told.byParts && (
        <NativeSelect
          size="xs"
          className="report-parts"
          aria-label={t`Parts of the period`}
          value={interval}
          onChange={({ currentTarget: { value } }) => change({ interval: value as ReportInterval }, false)}
          data={intervals.map((value) => ({ value, label: t(words.ReportInterval[value]) }))}
        />
      )}
      {told.byWindow && <WindowFields search={search} change={change} />}
      {hasPast && (search.asOf !== undefined || edited === 'asOf') && (
        <AsOf
          day={search.asOf}
          today={today}
          isOpen={edited === 'asOf'}
          open={() => open('asOf')}
          close={close}
          remove={() => remove({ asOf: undefined })}
          change={(asOf) => change({ asOf }, false)}
        />
      )}
      {shown.map((name) => chip(name))}
      <div className="chip-place">
        <button ref={add} type="button" className="plain chip-add" aria-haspopup="dialog" aria-expanded={edited === 'add'} aria-keyshortcuts="f" onClick={() => open('add')}>
          <Icon name="plus" size={14} />
          <Trans>Add filter</Trans>
        </button>
        {edited === 'add' && (
          <Suspense>
            <Popup label={t`Add filter`} close={close}>
              <AddFilter fields={offered} choose={(name) => open(name as Offered['name'])} />
            </Popup>
          </Suspense>
        )}
      </div>
      {isNarrowed(search, by) && (
        <button type="button" className="plain chip-add" onClick={() => remove(Object.fromEntries(['asOf', ...narrowingNames].map((name) => [name, undefined])))}>
          <Trans>Clear all</Trans>
        </button>
      )}
    </div>
  );
}

interface PeriodProps {
  period: string | null;
  isOpen: boolean;
  open: () => void;
  close: () => void;
  change: (period: string) => void;
}

function PeriodChip({ period, change, ...chip }: PeriodProps) {
  const { t, i18n } = useLingui();
  const preset = presetOf(period ?? '');
  const own = ownDays(period ?? '');
  const text = preset ? t(presetWords[preset]) : own ? daysName(i18n.locale, own) : t`All times`;
  return (
    <Chip label={t`Period`} text={text} {...chip}>
      <PeriodForm period={period ?? ''} change={change} close={chip.close} />
    </Chip>
  );
}

/** So many are named; the others are counted. */
const NAMED = 2;

function Told({ name, chosen, names }: { name: Narrowing; chosen: readonly string[]; names: ReadonlyMap<string, string> }) {
  const { t } = useLingui();
  const narrowing = narrowings[name];
  const told = chosen.slice(0, NAMED).map((each) => {
    if ('record' in narrowing) return each === ME ? t`me` : (names.get(each) ?? '…');
    const word = ({ ...words, ...shared }[narrowing.of] as Record<string, MessageDescriptor>)[each];
    return word ? t(word) : each;
  });
  return told.join(', ') + (chosen.length > NAMED ? ` +${chosen.length - NAMED}` : '');
}

/** The window of the radar: within how many days, and how many claims at least; applied as soon as it can mean something. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { windowBounds, windowNumber, type ReportSearch, type WindowName } from '../search';

interface Props {
  search: ReportSearch;
  change: (part: Partial<ReportSearch>, replace: boolean) => void;
}

export function WindowFields({ search, change }: Props) {
  const { t } = useLingui();
  return (
    <>
      <Whole name="windowDays" label={t`Within days`} search={search} change={change} />
      <Whole name="least" label={t`At least claims`} search={search} change={change} />
    </>
  );
}

function Whole({ name, label, search, change }: Props & { name: WindowName; label: string }) {
  const { t } = useLingui();
  const { least, most, usual } = windowBounds[name];
  const value = search[name] ?? usual;
  const [typed, setTyped] = useState(String(value));
  const [told, setTold] = useState(value);
  // The address changed otherwise: by going back, or by a variant.
  if (value !== told) {
    setTold(value);
    setTyped(String(value));
  }
  const number = windowNumber(name, typed);
  return (
    <label className="chip report-whole">
      <span className="chip-label">{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={typed}
        aria-label={label}
        aria-invalid={number === undefined}
        onChange={({ currentTarget: { value: given } }) => {
          setTyped(given);
          const next = windowNumber(name, given);
          if (next === undefined) return;
          setTold(next);
          change({ [name]: next === usual ? undefined : next }, true);
        }}
      />
      {number === undefined && (
        <span role="alert" className="popup-error">
          {t`From ${least} to ${most}`}
        </span>
      )}
    </label>
  );
}

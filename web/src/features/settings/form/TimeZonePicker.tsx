/** Chooses a time zone by a part of its name. */
import { useMemo, useState } from 'react';

import { Picker } from '../../../ui/pickers/Picker';

interface Props {
  label: string;
  value: string | null;
  choose: (zone: string) => void;
  error?: string;
  description?: string;
}

const MOST = 50;

export function TimeZonePicker({ value, choose, ...props }: Props) {
  const [words, search] = useState('');
  const zones = useMemo(() => ['UTC', ...Intl.supportedValuesOf('timeZone')], []);
  const wanted = words.trim().toLowerCase().replaceAll(' ', '_');
  const choices = zones
    .filter((zone) => zone.toLowerCase().includes(wanted))
    .slice(0, MOST)
    .map((zone) => ({ id: zone, name: zone, hint: offsetOf(zone) }));
  return (
    <Picker
      {...props}
      value={value ? { id: value, name: value } : null}
      choose={(zone) => zone && choose(zone.id)}
      found={{ choices, words, search, open: () => {} }}
    />
  );
}

/** "GMT+2", as it is now. */
function offsetOf(zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

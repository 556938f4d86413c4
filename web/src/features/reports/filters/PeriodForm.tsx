/** The period of a report: one that moves on with the days, or days of one's own. */
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';

import { Apply } from '../../../ui/filters/Apply';
import { ownDays, presetOf, presets } from '../period';
import { presetWords } from './words';

const days = { from: msg({ message: 'From', context: 'day' }), to: msg({ message: 'To', context: 'day' }) };

interface Props {
  period: string;
  change: (period: string) => void;
  close: () => void;
}

export function PeriodForm({ period, change, close }: Props) {
  const { t } = useLingui();
  const before = ownDays(period);
  const [from, setFrom] = useState(before?.from ?? '');
  const [to, setTo] = useState(before?.to ?? '');
  const [isBad, setIsBad] = useState(false);
  const apply = () => {
    if (!ownDays(`${from}..${to}`)) return setIsBad(true);
    change(`${from}..${to}`);
    close();
  };
  return (
    <>
      <div role="radiogroup" aria-label={t`Period`} className="popup-columns">
        {presets.map((preset) => (
          <label key={preset} className="popup-line">
            <input type="radio" name="period" checked={presetOf(period) === preset} onChange={() => change(preset)} />
            {t(presetWords[preset])}
          </label>
        ))}
      </div>
      <Apply apply={apply}>
        <Group gap="xs" grow wrap="nowrap" align="start" mt="xs">
          <TextInput type="date" label={t(days.from)} value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)} />
          <TextInput type="date" label={t(days.to)} value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)} />
        </Group>
        {isBad && (
          <p role="alert" className="popup-error">
            {t`A period has a first and a last day, in this order.`}
          </p>
        )}
      </Apply>
    </>
  );
}

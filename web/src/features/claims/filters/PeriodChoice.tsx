/** A period that moves on with the days. */
import { useLingui } from '@lingui/react/macro';

import { periods } from '../../../ui/periods';
import { periodWords } from '../../../ui/wordsOfPeriods';
import { nameOfField } from '../fieldNames';
import type { EditorProps } from './Editor';

export function PeriodChoice({ name, value, change }: EditorProps) {
  const { t } = useLingui();
  const chosen = value?.is === 'period' ? value.period : null;
  return (
    <div role="radiogroup" aria-label={t(nameOfField(name))} className="popup-columns">
      {periods.map((period) => (
        <label key={period} className="popup-line">
          <input type="radio" name="period" checked={chosen === period} onChange={() => change({ is: 'period', period })} />
          {t(periodWords[period])}
        </label>
      ))}
    </div>
  );
}

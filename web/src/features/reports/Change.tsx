/** How a figure differs from the one of the period before: a sign, a number and a word. */
import { useLingui } from '@lingui/react/macro';

import { useFormat } from '../../ui/format';

interface Props {
  now: number | null;
  before: number | null;
  /** Shares differ by points. */
  ofShares?: boolean;
}

export function Change({ now, before, ofShares }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  if (now === null || before === null) return '–';
  const by = ofShares ? Math.round((now - before) * 100) : now - before;
  if (by === 0) return <span className="report-change">{t({ message: 'no change', context: 'figure' })}</span>;
  const size = format.number(Math.abs(by));
  const text = ofShares
    ? by > 0
      ? t`+${size} points, more`
      : t`−${size} points, less`
    : by > 0
      ? t`+${size}, more`
      : t`−${size}, fewer`;
  return (
    <span className="report-change" data-up={by > 0} data-points={ofShares}>
      {text}
    </span>
  );
}

/** How many of the claims closed in the last 90 days were satisfied. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../ui/format';
import type { Found } from './DashboardPage';
import { Figure, Tile } from './Tile';

export function Satisfied({ of }: { of: Found }) {
  const { t } = useLingui();
  const format = useFormat();
  const total = of.satisfactionStatistics?.total;
  if (!total) return null;
  const [now, before] = [total.satisfiedShare, total.previousSatisfiedShare].map((each) => (each ? Number(each) : null));
  const points = now === null || before === null || now === undefined || before === undefined ? null : Math.round((now - before) * 100);
  const size = format.number(Math.abs(points ?? 0));
  const change = points === null ? null : points === 0 ? t`as in the 90 days before` : points > 0 ? t`+${size} points, better than the 90 days before` : t`−${size} points, worse than the 90 days before`;
  return (
    <Tile title={t`Satisfaction, last 90 days`}>
      <Link to="/reports/satisfaction" search={{ period: 'last90Days' }} className="dashboard-figure" data-big>
        <strong>{now === null || now === undefined ? '–' : format.percent(now)}</strong> <span>{t`of those worked out`}</span>
      </Link>
      <p className="hint">{change ?? t`No claims were closed in the last 90 days.`}</p>
      <Figure of={total.satisfied.count} where={total.satisfied.where} label={t`satisfied`} />
      <Figure of={total.total.count} where={total.total.where} label={t`worked out in all`} />
    </Tile>
  );
}

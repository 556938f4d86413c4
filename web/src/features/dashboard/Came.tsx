/** How many claims came this week, against the last one and the weeks before. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../ui/format';
import type { Asked } from './asked';
import type { Found } from './DashboardPage';
import { Sparkline } from './Sparkline';
import { Figure, Tile } from './Tile';

export function Came({ of, asked }: { of: Found; asked: Asked }) {
  const { t } = useLingui();
  const format = useFormat();
  const { weeks } = asked;
  const by = (of.thisWeek?.totalCount ?? 0) - (of.lastWeekSoFar?.totalCount ?? 0);
  const size = format.number(Math.abs(by));
  const change = by === 0 ? t`as many` : by > 0 ? t`${size} more` : t`${size} fewer`;
  const points = of.registrationDynamics?.points.map(({ registered }) => registered) ?? [];
  return (
    <Tile title={t`New claims`}>
      <Figure of={of.thisWeek} where={asked.thisWeek} label={t`this week`} big />
      <p className="hint">{change}</p>
      <Figure of={of.lastWeekSoFar} where={asked.lastWeekSoFar} label={t`last week by this time`} />
      <Figure of={of.lastWeek} where={asked.lastWeek} label={t`all of last week`} />
      {points.length > 1 && <Sparkline values={points} label={t`Claims by week, the last ${points.length} weeks: ${points.map((each) => format.number(each)).join(', ')}`} />}
      {points.length > 1 && (
        <Link to="/reports/dynamics" search={{ period: `${String(weeks.from)}..${String(weeks.to)}`, interval: 'WEEK' }} className="dashboard-more">
          {t`Registration by week`}
        </Link>
      )}
    </Tile>
  );
}

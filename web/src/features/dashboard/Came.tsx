/** How many claims came this week, against the last one and the weeks before. */
import { useLingui } from '@lingui/react/macro';

import { useFormat } from '../../ui/format';
import type { Asked } from './asked';
import type { Found } from './DashboardPage';
import { Sparkline } from './Sparkline';
import { Figure, Tile } from './Tile';

export function Came({ of, asked }: { of: Found; asked: Asked }) {
  const { t } = useLingui();
  const format = useFormat();
  const by = (of.thisWeek?.totalCount ?? 0) - (of.lastWeek?.totalCount ?? 0);
  const size = format.number(Math.abs(by));
  const change = by === 0 ? t`as many as last week` : by > 0 ? t`+${size}, more than last week` : t`−${size}, fewer than last week`;
  const points = of.registrationDynamics?.points.map(({ registered }) => registered) ?? [];
  return (
    <Tile title={t`New claims`}>
      <Figure of={of.thisWeek} where={asked.thisWeek} label={t`this week`} big />
      <p className="hint">{change}</p>
      <Figure of={of.lastWeek} where={asked.lastWeek} label={t`last week`} />
      {points.length > 1 && <Sparkline values={points} label={t`Claims by week, the last ${points.length} weeks: ${points.map((each) => format.number(each)).join(', ')}`} />}
    </Tile>
  );
}

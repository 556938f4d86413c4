/** Why most claims of the last 90 days arose. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import type { Found } from './DashboardPage';
import { Figure, Tile } from './Tile';

const MOST = 5;

export function Reasons({ of }: { of: Found }) {
  const { t } = useLingui();
  const all = of.claimStructure?.byReason;
  if (!all) return null;
  const reasons = all.filter(({ kind }) => kind === 'ONE').slice(0, MOST);
  const most = Math.max(1, ...reasons.map(({ count }) => count));
  return (
    <Tile title={t`Top reasons, last 90 days`}>
      {reasons.length === 0 && <p className="hint">{t`No claims with a reason in the last 90 days.`}</p>}
      {reasons.map(({ id, name, count, where }) => (
        <div key={id} className="dashboard-bar" style={{ '--part': `${(100 * count) / most}%` } as object}>
          <Figure of={count} where={where} label={name ?? ''} />
        </div>
      ))}
      <Link to="/reports/structure" search={{ period: 'last90Days' }} className="dashboard-more">
        {t`All reasons`}
      </Link>
    </Tile>
  );
}

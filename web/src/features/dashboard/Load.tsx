/** Who works on how many open claims: for managers. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import type { Found } from './DashboardPage';
import { Figure, Tile } from './Tile';

const MOST = 6;

export function Load({ of }: { of: Found }) {
  const { t } = useLingui();
  const rows = of.claimLoad?.rows.filter(({ kind, open }) => kind === 'ONE' && open.count > 0).slice(0, MOST);
  if (!rows) return null;
  return (
    <Tile title={t`Load`}>
      {rows.length === 0 && <p className="hint">{t`Nobody works on open claims.`}</p>}
      {rows.map(({ id, name, open, overdue }) => (
        <div key={id} className="dashboard-load">
          <Figure of={open.count} where={open.where} label={name ?? ''} />
          {overdue.count > 0 && <Figure of={overdue.count} where={overdue.where} label={t`overdue`} late />}
        </div>
      ))}
      <Link to="/reports/load" className="dashboard-more">
        {t`Load and throughput of all`}
      </Link>
    </Tile>
  );
}

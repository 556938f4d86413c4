/** What can be reported. */
import './reports.css';

import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { useCan, useViewer } from '../../app/viewer';
import { PageHeader } from '../../ui/PageHeader';
import { Forbidden } from '../../ui/StateView';
import { pathOf, reportNames, reports, toldOf } from './reports';

export function ReportsPage() {
  const { t } = useLingui();
  const { scopes } = useViewer();
  const shown = reportNames.filter((name) => scopes.includes(toldOf(name).scope ?? 'reports:run'));
  return (
    <>
      <PageHeader title={t`Reports`} />
      {useCan('reports:run') ? (
        <ul className="report-list">
          {shown.map((name) => (
            <li key={name}>
              <Link to={pathOf(name)} className="report-card">
                <strong>{t(reports[name].title)}</strong>
                <span>{t(reports[name].about)}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <Forbidden />
      )}
    </>
  );
}

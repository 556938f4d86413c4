/** What can be reported. */
import './reports.css';

import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { useCan } from '../../app/viewer';
import { PageHeader } from '../../ui/PageHeader';
import { Forbidden } from '../../ui/StateView';
import { pathOf, reportNames, reports } from './reports';

export function ReportsPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader title={t`Reports`} />
      {useCan('reports:run') ? (
        <ul className="report-list">
          {reportNames.map((name) => (
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

/** What can be reported. */
import './reports.css';

import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { useEveryPage } from '../../api/everyPage';
import { useCan } from '../../app/viewer';
import { PageHeader } from '../../ui/PageHeader';
import { Forbidden } from '../../ui/StateView';
import type { SavedView } from '../../ui/views/views';
import { pathOf, reports, type ReportName } from './reports';
import { useReportCommands, useReports } from './useReports';
import { pageOf, variantSearch, variantsDocument, variantsIn } from './variants';

export function ReportsPage() {
  const { t } = useLingui();
  const { nodes: saved = [] } = useEveryPage(variantsDocument, variantsIn);
  const shown = useReports();
  useReportCommands();
  return (
    <>
      <PageHeader title={t`Reports`} />
      {useCan('reports:run') ? (
        <ul className="report-list">
          {shown.map((name) => (
            <li key={name} className="report-card">
              <Link to={pathOf(name)} className="report-open">
                <strong>{t(reports[name].title)}</strong>
                <span>{t(reports[name].about)}</span>
              </Link>
              <VariantLinks of={name} saved={saved} />
            </li>
          ))}
        </ul>
      ) : (
        <Forbidden />
      )}
    </>
  );
}

function VariantLinks({ of, saved }: { of: ReportName; saved: readonly SavedView[] }) {
  const { t } = useLingui();
  const own = saved.filter(({ page }) => page === pageOf(of));
  if (own.length === 0) return null;
  const title = t(reports[of].title);
  return (
    <ul className="report-variants" aria-label={t`Variants of “${title}”`}>
      {own.map((view) => (
        <li key={view.id}>
          <Link to={pathOf(of)} search={{ ...variantSearch(view.query), view: view.id }} className="report-variant">
            {view.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

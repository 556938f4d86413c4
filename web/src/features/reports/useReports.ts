/** The reports that the viewer may run; those of claims go when the organisation keeps none. The palette opens each. */
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useCommands } from '../../app/commands';
import { useViewer } from '../../app/viewer';
import { pathOf, reportNames, toldOf, type ReportName } from './reports';

export function useReports(): readonly ReportName[] {
  const { scopes, organisation } = useViewer();
  const keepsClaims = organisation?.recordsClaims === true;
  return useMemo(
    () =>
      reportNames.filter((name) => {
        const { scope = 'reports:run', counts = 'claims' } = toldOf(name);
        return scopes.includes('reports:run') && scopes.includes(scope) && (keepsClaims || counts !== 'claims');
      }),
    [scopes, keepsClaims],
  );
}

export function useReportCommands() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const names = useReports();
  useCommands(
    useMemo(
      () => names.map((name) => ({ id: `report.${name}`, group: t`Reports`, label: t(toldOf(name).title), run: () => void navigate({ to: pathOf(name) }) })),
      [names, t, navigate],
    ),
  );
}

/** The reports that the viewer may run. The palette opens each. */
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useCommands } from '../../app/commands';
import { useViewer } from '../../app/viewer';
import { mayRun, pathOf, reportNames, toldOf, type ReportName } from './reports';

export function useReports(): readonly ReportName[] {
  const viewer = useViewer();
  return useMemo(() => reportNames.filter((name) => mayRun(name, viewer)), [viewer]);
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

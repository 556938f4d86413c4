/** Opens the form that has the report on the page mailed on schedule. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';

import { useCommands } from '../../app/commands';
import { useViewer } from '../../app/viewer';
import { queryOf } from './files';
import { ownDays } from './period';
import { toldOf, type ReportName } from './reports';
import { draftFrom } from './schedules/draft';
import type { ReportSearch } from './search';

const NewSchedule = lazy(() => import('./schedules/NewSchedule'));

interface Props {
  of: ReportName;
  search: ReportSearch;
}

export function MailOnSchedule({ of, search }: Props) {
  const { t } = useLingui();
  const { id, name } = useViewer();
  const [isOpen, open] = useState(false);
  const told = toldOf(of);
  const { title, usual } = told;
  const { report, variables, ...begin } = draftFrom({ report: queryOf(of), name: t(title), told, search, me: { id, name } });
  const note = ownDays(search.period ?? '') || search.asOf !== undefined ? t`The days on the page stay as they are: choose a period that moves on with the days.` : null;
  useCommands(useMemo(() => [{ id: 'report.mail', group: t`Reports`, label: t`Mail on schedule`, run: () => open(true) }], [t]));
  return (
    <>
      <Button variant="default" className="report-mail" onClick={() => open(true)}>
        <Trans>Mail on schedule…</Trans>
      </Button>
      <Suspense>
        {isOpen && <NewSchedule mailed={{ report, variables }} {...{ begin, note }} without={usual ? null : t`All times`} close={() => open(false)} />}
      </Suspense>
    </>
  );
}

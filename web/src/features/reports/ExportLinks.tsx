/** What the server makes of a whole report: a workbook, a document, all its tables. Links, as their answer is the file, or the sign-in. */
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';

import type { ReportInterval } from '../../api/generated/graphql';
import { fileOf, type ReportFormat } from './files';
import type { ReportName } from './reports';
import type { AnyFilter } from './search';

interface Props {
  of: ReportName;
  variables: { filter: AnyFilter; interval?: ReportInterval; windowDays?: number; least?: number };
}

const formats: readonly ReportFormat[] = ['xlsx', 'pdf', 'csv'];

export function ExportLinks({ of, variables }: Props) {
  const { t, i18n } = useLingui();
  return (
    <Button.Group aria-label={t`Save the whole report as a file`}>
      {formats.map((format) => (
        <Button key={format} variant="default" component="a" href={fileOf(of, format, i18n.locale, variables)}>
          {format.toUpperCase()}
        </Button>
      ))}
    </Button.Group>
  );
}

/** A part of a report: its title, its chart, its table, and both as files. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { useFormat } from '../../ui/format';
import { Chart } from './chart/Chart';
import { light } from './chart/palette';
import { save, saveChart, type ImageKind } from './chart/save';
import type { ChartSpec } from './chart/spec';
import { csv, type Column } from './table/columns';
import { ReportTable } from './table/ReportTable';

interface Props<Row> {
  title: string;
  /** What is to be known of it. */
  hint?: ReactNode;
  chart?: { spec: ChartSpec; description: string };
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  total?: Row;
  marked?: (row: Row) => boolean;
}

export function Section<Row>({ title, hint, chart: given, rows, columns, keyOf, total, marked }: Props<Row>) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const chart = given && isDrawn(given.spec) ? given : undefined;
  const isFilled = rows.length > 0 || total !== undefined;
  const saveTable = () => {
    const all = total === undefined ? rows : [...rows, total];
    save(new Blob([csv(all, columns, i18n.locale)], { type: 'text/csv;charset=utf-8' }), `${title}.csv`);
  };
  const saveAs = (kind: ImageKind) => {
    if (!chart) return;
    const look = { palette: light, number: format.number, percent: format.percent, description: chart.description, title };
    void saveChart(kind, chart.spec, look, title);
  };
  return (
    <section className="report-section" aria-label={title}>
      <div className="report-head">
        <h2>{title}</h2>
        {isFilled && (
          <div className="report-files" role="group" aria-label={t`Save “${title}” as a file`}>
            <Button variant="default" size="compact-sm" onClick={saveTable}>
              <Trans>Table, CSV</Trans>
            </Button>
            {chart && (
              <>
                <Button variant="default" size="compact-sm" onClick={() => saveAs('svg')}>
                  <Trans>Chart, SVG</Trans>
                </Button>
                <Button variant="default" size="compact-sm" onClick={() => saveAs('png')}>
                  <Trans>Chart, PNG</Trans>
                </Button>
              </>
            )}
          </div>
        )}
      </div>
      {hint && <p className="hint">{hint}</p>}
      {given && !chart && <p className="hint">{t`There are none in this period.`}</p>}
      {chart && <Chart spec={chart.spec} description={chart.description} />}
      {isFilled && <ReportTable caption={title} rows={rows} columns={columns} keyOf={keyOf} total={total} marked={marked} />}
    </section>
  );
}

/** A chart of nothing but zeros tells nothing, as on the first of a month. */
const isDrawn = ({ series }: ChartSpec) => series.some(({ values }) => values.some((value) => value !== null && value !== 0));

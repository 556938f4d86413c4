/** How often closed claims were opened again, by reason and by responsible. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { graphql } from '../../../api/generated';
import type { ClaimReopeningsQuery } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { Answer } from '../Answer';
import type { ChartSpec } from '../chart/spec';
import { groupKey, useGroupName } from '../groups';
import { Report } from '../Report';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed } from '../table/kinds';
import { useCounted } from '../useCounted';
import { share } from '../useGroupColumns';

const document = graphql(`
  query ClaimReopenings($filter: ReportFilter) {
    claimReopenings(filter: $filter) {
      timeZone
      period {
        from
        to
      }
      previousPeriod {
        from
        to
      }
      total {
        ...Reopened
      }
      byReason {
        ...Reopened
      }
      byResponsible {
        ...Reopened
      }
    }
  }

  fragment Reopened on ReopeningRow {
    kind
    id
    name
    closed {
      count
      where
    }
    reopened {
      count
      previousCount
      where
    }
    reopenedShare
    previousReopenedShare
  }
`);

type Found = NonNullable<ClaimReopeningsQuery['claimReopenings']>;
type Row = Found['total'];

export function ReopeningsPage() {
  const { t } = useLingui();
  return (
    <Report of="reopenings">
      {({ filter }) => (
        <Answer document={document} variables={{ filter }} pick={({ claimReopenings }) => claimReopenings} isEmpty={({ total }) => total.closed.count === 0}>
          {({ total, byReason, byResponsible }) => (
            <>
              <Groups title={t`By reason`} label={t({ message: 'Reason', context: 'claim' })} rows={byReason} total={total} />
              <Groups title={t`By responsible`} label={t({ message: 'Responsible', context: 'claim' })} rows={byResponsible} total={total} />
            </>
          )}
        </Answer>
      )}
    </Report>
  );
}

function Groups({ title, label, rows, total }: { title: string; label: string; rows: readonly Row[]; total: Row }) {
  const { t } = useLingui();
  const format = useFormat();
  const nameOf = useGroupName();
  const counted = useCounted<Row>();
  const percent = (value: number | null) => (value === null ? '–' : format.percent(value));
  const names = rows.map((row) => nameOf(row)).join('\n');
  const shareWord = t`Share reopened`;
  const spec = useMemo<ChartSpec>(
    () => ({
      categories: names.split('\n'),
      lies: true,
      ofShares: true,
      series: [{ name: shareWord, colour: 1, values: rows.map(({ reopenedShare }) => share(reopenedShare)), wheres: rows.map(({ reopened }) => reopened.where as object) }],
    }),
    [names, rows, shareWord],
  );
  const columns: Column<Row>[] = [
    { key: 'name', label, value: (row) => nameOf(row) },
    counted('closed', t`Closed at least once`, ({ closed }) => closed),
    counted('reopened', t`Reopened`, ({ reopened }) => reopened),
    { key: 'share', label: shareWord, figure: true, value: (row) => share(row.reopenedShare), show: (row) => percent(share(row.reopenedShare)) },
    { key: 'before', label: t`Period before`, figure: true, value: (row) => share(row.previousReopenedShare), show: (row) => percent(share(row.previousReopenedShare)) },
    changed<Row>({ key: 'change', label: t({ message: 'Change', context: 'figure' }), now: (row) => share(row.reopenedShare), before: (row) => share(row.previousReopenedShare), ofShares: true }),
  ];
  const description = t`${title}: ${percent(share(total.reopenedShare))} of the claims that were closed were opened again. The table beneath has every figure.`;
  return <Section title={title} hint={t`Of claims registered in the period.`} chart={{ spec, description }} rows={rows} columns={columns} keyOf={groupKey} total={total} />;
}
